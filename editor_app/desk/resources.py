"""Where the data files of the program stand. Loads no library."""

from editor_app.formats.shipped import resources_folder as resources_folder
