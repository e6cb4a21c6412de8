"""`reconcile names`."""

from __future__ import annotations

from pathlib import Path

import click

from reconcile.cli.exits import Exit
from reconcile.cli.options import GLOSSARY, limits_of, read_all, settings


@click.command("names", epilog="Example: reconcile names ledger.md wire.html --write-glossary names.toml")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "json", "toml", "html"]),
    help="How to write the names.  [default: by the ending of --output, else text]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write them to this file.")
@click.option(
    "--open", "open_", is_flag=True, help="Open them in the browser, as html in a file of its own if need be."
)
@click.option("--write-glossary", type=click.Path(path_type=Path), help="Write a glossary to start from to this file.")
@click.option("--glossary", type=click.Path(path_type=Path), help="Names as they are to be spelled, in this TOML file.")
@click.option(
    "--config", type=click.Path(path_type=Path), help="Read settings from this reconcile.toml or pyproject.toml."
)
@limits_of("max_size", "max_sources", "max_claims")
def command(
    sources: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    open_: bool,
    write_glossary: Path | None,
    glossary: Path | None,
    config: Path | None,
) -> Exit:
    """List every name of the sources with its spellings, counts, places and look-alikes. - reads standard input."""
    from reconcile.claims import split
    from reconcile.cli.output import ENDING_OF, by_ending, deliver, refuse_source, write
    from reconcile.errors import OutputError
    from reconcile.names import gather
    from reconcile.pipeline import bounded, numbered
    from reconcile.report.names import render
    from reconcile.report.names.listing import Listing

    click.get_current_context().meta[GLOSSARY] = glossary
    chosen = settings(config, None, None, None)
    texts = numbered(read_all(sources, chosen))
    names = gather(bounded([split(source, chosen.chrome) for source in texts], chosen), chosen.glossary)
    listing = Listing(sources=tuple(texts), names=names)
    for target in (output, write_glossary):
        if target is not None:
            refuse_source(target, texts)
    if write_glossary is not None and write_glossary.exists():
        raise OutputError(f"{write_glossary}: exists already", "name a new file, so that no edited glossary is lost")
    if write_glossary is not None:
        write(write_glossary, render(listing, "toml"))
    if output is not None or open_ or write_glossary is None:
        format_ = format_ or ("html" if open_ and output is None else by_ending(output))
        deliver(render(listing, format_), output, open_, f"names{ENDING_OF[format_]}")
    return Exit.CLEAN
