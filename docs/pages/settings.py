"""Every setting: its variable, type, default and meaning."""

from platformdirs import user_data_path

from docs.markdown import code, page, prose, table
from docs.words import field_docstrings, in_words
from kraamplan.config import Settings, default_database_url

_MEANINGS = {
    "database_url": "`sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`; "
    "`--database` on the command line wins.",
    "role": "In which role that sender acts.",
    "host": "The address the page is served on.",
    "port": "The port the page is served on.",
}


def content() -> str:
    """The page."""
    return page(
        "# Settings",
        prose(Settings.__doc__),
        table(("variable", "holds", "default", "meaning"), map(_setting, Settings.model_fields)),
    )


def _setting(name: str) -> tuple[str, str, str, str]:
    field = Settings.model_fields[name]
    prefix = Settings.model_config["env_prefix"]
    default = code(field.default)
    if str(user_data_path("kraamplan")) in str(field.default):
        default = (default_database_url.__doc__ or "").rstrip(".")
    meaning = field_docstrings(Settings).get(name) or _MEANINGS[name]
    return code(f"{prefix}{name}".upper()), in_words(field.annotation), default, meaning
