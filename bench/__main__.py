"""`make bench`: prints every figure. Read the ratios: absolute times depend on the machine and on what else it does."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench import aligning, archiving, checking, desks, keys, listing, naming, starting

if __name__ == "__main__":
    checking.main()
    naming.main()
    listing.main()
    aligning.main()
    archiving.main()
    starting.main()
    desks.main()
    keys.main()
