"""The notice that an article is withdrawn, for its recipients."""

from pathlib import Path

from editor_app.desk.base.disk import write_text
from editor_app.desk.base.file_names import free_path, safe_name
from editor_app.domain.article import Article, Step


def write_notice(folder: Path, article: Article, step: Step) -> Path:
    """Write the notice next to the exports; returns its path."""
    lines = (
        "WITHDRAWN",
        "",
        f"{article.title}",
        "",
        f"This article is withdrawn as of {step.at:%Y-%m-%d %H:%M} UTC. Please do not use it, and remove it where",
        "you have published it.",
        "",
        f"Reason: {step.reason}",
        f"Article: {article.id}, edition {article.edition}",
        f"SHA-256 of the text: {step.digest}",
        f"Withdrawn by: {step.by}",
    )
    path = free_path(folder, f"WITHDRAWN {safe_name(article.title)}", "txt")
    write_text(path, "\n".join(lines) + "\n")
    return path
