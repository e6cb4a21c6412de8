"""The lines of `reconcile batch`, worked on by PySpark: with_spark.py PAIRS.jsonl OUTPUT_FOLDER."""

import sys

from pyspark.sql import SparkSession

from reconcile import Settings
from reconcile.cli.rows import Wanted, row


def main(pairs: str, output: str) -> None:
    """Write what `reconcile batch PAIRS.jsonl` would, in as many parts as Spark makes of the input."""
    wanted = Wanted(settings=Settings())
    spark = SparkSession.builder.appName("reconcile").getOrCreate()
    numbered = spark.sparkContext.textFile(pairs).zipWithIndex()
    numbered.map(lambda found: row(found[0], found[1] + 1, wanted).text).saveAsTextFile(output)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
