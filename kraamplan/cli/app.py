"""All commands put together."""

import typer

from kraamplan.cli import files, planning, policies, questions, showing

app = typer.Typer(
    help="Planning and capacity for maternity home care. Exit code 0: done; 1: refused by a rule; "
    "2: wrong use or bad input.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(files.import_app, name="import")
app.command("record")(files.record)
app.command("budget")(questions.budget)
app.command("plan")(planning.plan_week)
app.command("roster")(questions.roster)
app.command("publish")(planning.publish_week)
app.command("log")(questions.log)
app.add_typer(policies.policy_app, name="policy")
app.command("compare")(policies.compare_policies)
app.command("indication-errors")(policies.indication_errors)
app.command("explain")(policies.explain)
planning.replay_app.command("indications")(policies.replay)
app.add_typer(planning.replay_app, name="replay")
app.command("rebuild")(planning.rebuild)
app.command("demo")(showing.demo)
app.command("serve")(showing.serve)


def main() -> None:
    """Run the command named on the command line."""
    app()
