"""Settings. The only reader of the environment."""

from platformdirs import user_data_path
from pydantic_settings import BaseSettings, SettingsConfigDict


def default_database_url() -> str:
    """An SQLite file in the user's data folder."""
    return f"sqlite:///{user_data_path('kraamplan') / 'kraamplan.db'}"


class Settings(BaseSettings):
    """Read from variables that start with KRAAMPLAN_, such as KRAAMPLAN_DATABASE_URL."""

    model_config = SettingsConfigDict(env_prefix="KRAAMPLAN_", frozen=True)

    database_url: str = default_database_url()
    actor: str = "planner"
    """Who is recorded as the sender of commands given on the command line."""
    role: str = "planner"
    host: str = "127.0.0.1"
    port: int = 8000
