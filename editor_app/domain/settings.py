"""What a person sets on one machine. Every field has a default; unknown ones in the file are kept and ignored."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Kept as one small file. House policy (four eyes, roles) is in the database, not here."""

    person: str = ""  # who works at this machine; empty: the name of the account
    database: str = ""  # a database URL; empty: one SQLite file in the data folder
    interface: str = ""  # language of the window, "en" or "zh_CN"; empty: the system's
    theme: str = "system"  # "light", "dark", "contrast" or "system"
    text_size: int = 12  # points, of the text under review
    signs: bool = False  # whether the signs of Markdown are shown in the text under review
    spelling: str = "en_US"  # dictionary for texts that do not say their language
    rules_off: tuple[str, ...] = ()  # ids of hints that are not shown; errors and warnings always are
    export_folder: str = ""  # where the last export went
    house_list: str = ""  # a file of terms that hold beside the house list in the database
    newcomers: tuple[str, ...] = ()  # roles of whom nobody has given any; only the policy of the machine says so
    checklist_submit: tuple[str, ...] = ()  # questions beside those of the house, for whoever submits here; as above
    checklist_approve: tuple[str, ...] = ()  # and for whoever approves here
    fixed: tuple[str, ...] = ()  # the fields that the policy of the machine fixes
