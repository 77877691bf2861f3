"""How the program stands on the machine: started once, told to open files, asked to quit, and what a crash leaves."""
