#!/usr/bin/env python3
"""Analyzes a corpus on Spark: see README.md beside this file, or --help."""
import argparse
import base64
import json
import pathlib
import struct

import pandas as pd
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T
from khulasa_tool import Tool

HERE = pathlib.Path(__file__).resolve().parent
NAMES = ('person', 'place', 'organisation')
NO_DAY = 'unknown'

# core/src/likeness/format.h, version 1: where the signature of a fingerprint is, and copies.cpp: how it is cut.
VERSION, SIGNATURE_BEGIN, SIGNATURE_BINS, BAND_BINS = 1, 18, 128, 4
COPY_OVERLAP = .45  # kCopyOverlap in core/include/khulasa/similar.h
# At most this many articles under one band are compared with the others, as in copies.cpp: a form filled in a thousand times.
MOST_IN_BAND = 8

ROW = T.StructType([
    T.StructField('row', T.LongType()),
    T.StructField('id', T.StringType()),
    T.StructField('day', T.StringType()),
    T.StructField('title', T.StringType()),
    T.StructField('summary', T.ArrayType(T.StringType())),
    T.StructField('keyphrases', T.ArrayType(T.StructType([
        T.StructField('text', T.StringType()),
        T.StructField('kind', T.StringType()),
        T.StructField('mentions', T.ArrayType(T.StringType())),
    ]))),
    T.StructField('fingerprint', T.BinaryType()),
    T.StructField('analysis', T.StringType()),
    T.StructField('error', T.StringType()),
])
# pandas would fill what a row does not have with NaN.
EMPTY = dict.fromkeys(ROW.fieldNames())


# ---- Rows, in the executors ------------------------------------------------------------------------------------------

def text_of_id(value):
    """An id as it is shown: a string as it is, anything else as JSON; None if there is none."""
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def request_of(row, text_column):
    """(request, day, None) for a row, or (None, day, error)."""
    if not isinstance(row, dict):
        return None, NO_DAY, {'code': 'invalid-request', 'message': 'not a JSON object'}
    request = {'id': row.get('id')}
    for name in (text_column, 'title'):
        if row.get(name) is not None:
            request[name] = row[name]
    day = row.get('day')
    return request, day if isinstance(day, str) and day else NO_DAY, None


def mentions_of(text, spans):
    """The mentions of a keyphrase as they are written. Spans are in UTF-16 code units."""
    units = text.encode('utf-16-le', 'surrogatepass')
    return [units[2 * begin:2 * end].decode('utf-16-le', 'replace') for begin, end in spans]


def storable(text):
    """A string without lone surrogates, which Parquet cannot hold."""
    return None if text is None else text.encode('utf-16-le', 'surrogatepass').decode('utf-16-le', 'replace')


def result_of(number, day, request, answer):
    """The row of ROW for the tool's answer to a request."""
    read = json.loads(answer)
    row = {**EMPTY, 'row': number, 'id': storable(text_of_id(request['id'])), 'day': storable(day), 'analysis': storable(answer)}
    if 'error' in read:
        return {**row, 'error': json.dumps(read['error'], ensure_ascii=False)}
    text = read.get('text') or request.get('text') or ''
    return {
        **row,
        'title': storable(read['article']['title']),
        'summary': [storable(pick['text']) for pick in read['summary']['sentences']],
        'keyphrases': [{'text': storable(each['text']), 'kind': each['kind'],
                        'mentions': mentions_of(text, each['mentions'])} for each in read['keywords']],
        'fingerprint': base64.b64decode(read['fingerprint']),
    }


def analyzer(command, arguments, text_column, is_json):
    """The function for mapInPandas: from rows ('row', and 'value' if they are JSON) to those of ROW."""
    def rows_of(batch):
        for row in batch.to_dict('records'):
            if not is_json:
                yield row['row'], {name: None if value is pd.NA else value for name, value in row.items()}
                continue
            try:
                yield row['row'], json.loads(row['value'])
            except (ValueError, RecursionError):
                yield row['row'], None

    def analyze(batches):
        with Tool(command, arguments) as tool:
            for batch in batches:
                rows = [(number, *request_of(row, text_column)) for number, row in rows_of(batch)]
                answers = tool.answers(request for _, request, _, error in rows if error is None)
                found = []
                for number, request, day, error in rows:
                    if error is None:
                        found.append(result_of(number, day, request, next(answers)))
                    else:
                        found.append({**EMPTY, 'row': number, 'day': day, 'error': json.dumps(error)})
                yield pd.DataFrame(found, columns=ROW.fieldNames())
    return analyze


# ---- Tables ----------------------------------------------------------------------------------------------------------

def read_corpus(spark, path, text_column):
    """(rows with their number, whether they are JSON). Numbers grow in the order of the input."""
    if path.rstrip('/').endswith('.parquet'):
        found = spark.read.parquet(path)
        columns = [name for name in ('id', text_column, 'title', 'day') if name in found.columns]
        rows = found.select(*(F.col(name).cast('string').alias(name) for name in columns))
    else:
        rows = spark.read.text(path).where(F.trim('value') != '')
    return rows.withColumn('row', F.monotonically_increasing_id())


def analyzed(spark, arguments) -> DataFrame:
    rows = read_corpus(spark, arguments.input, arguments.column).repartition(arguments.partitions, 'row')
    is_json = 'value' in rows.columns
    analyze = analyzer(arguments.tool, arguments.tool_option, arguments.column, is_json)
    return rows.mapInPandas(analyze, ROW)


def bands_of(fingerprints: pd.Series) -> pd.Series:
    """For each fingerprint the numbers of its bands: one for each band and its four bins. None without a signature."""
    def bands(fingerprint):
        if fingerprint is None or fingerprint[0] != VERSION or fingerprint[1] == 0:
            return []
        signature = fingerprint[SIGNATURE_BEGIN:SIGNATURE_BEGIN + SIGNATURE_BINS]
        return [band << 32 | bins for band, (bins,) in enumerate(struct.iter_unpack('<I', signature))]
    return fingerprints.map(bands)


def overlaps(first: pd.Series, second: pd.Series) -> pd.Series:
    """The share of equal bins: overlap() of similar.h."""
    def overlap(a, b):
        bins = slice(SIGNATURE_BEGIN, SIGNATURE_BEGIN + SIGNATURE_BINS)
        return sum(x == y for x, y in zip(a[bins], b[bins])) / SIGNATURE_BINS
    return pd.Series([overlap(a, b) for a, b in zip(first, second)], dtype='float64')


def copies(articles: DataFrame) -> DataFrame:
    """(row, copy_of): of each copy the first article that it is a copy of, which is no copy itself.

    Articles that agree in a band are compared, as CopyFinder does one after another. Then, in rounds: an article without an
    earlier like it is an original; what is like an original is a copy, and copies have no copies. There are as many rounds as
    copies of copies of copies: two or three.
    """
    bands = (articles.where('fingerprint is not null')
             .select('row', F.explode(F.pandas_udf(bands_of, T.ArrayType(T.LongType()))('fingerprint')).alias('band')))
    earlier = (bands.withColumn('nth', F.row_number().over(Window.partitionBy('band').orderBy('row')))
               .where(F.col('nth') <= MOST_IN_BAND).select('band', F.col('row').alias('first')))
    pairs = bands.join(earlier, 'band').where('first < row').select('first', 'row').distinct()
    signatures = articles.select(F.col('row').alias('number'), 'fingerprint')
    overlap = F.pandas_udf(overlaps, T.DoubleType())
    # Kept, so that a round does not compute those before it anew; not as a checkpoint, which would be lost with its executor.
    pairs = (pairs.join(signatures.withColumnRenamed('fingerprint', 'a'), F.col('first') == F.col('number')).drop('number')
             .join(signatures.withColumnRenamed('fingerprint', 'b'), F.col('row') == F.col('number')).drop('number')
             .where(overlap('a', 'b') >= COPY_OVERLAP).select('first', 'row').persist())
    found = None
    while not pairs.isEmpty():
        originals = pairs.select('first').distinct().join(pairs.select(F.col('row').alias('first')), 'first', 'left_anti')
        decided = pairs.join(originals, 'first').groupBy('row').agg(F.min('first').alias('copy_of'))
        decided = decided.persist()
        found = decided if found is None else found.union(decided)
        gone = decided.select('row')
        pairs = (pairs.join(gone, 'row', 'left_anti')
                 .join(gone.withColumnRenamed('row', 'first'), 'first', 'left_anti').persist())
    return found if found is not None else pairs.select('row', F.col('first').alias('copy_of'))


def phrase_table(articles: DataFrame) -> DataFrame:
    """(day, text, kind, articles): in how many articles of a day each keyphrase is."""
    return (articles.select('day', 'row', F.explode('keyphrases').alias('each'))
            .select('day', 'row', 'each.text', 'each.kind')
            .groupBy('day', 'text', 'kind').agg(F.countDistinct('row').alias('articles')))


def name_table(articles: DataFrame) -> DataFrame:
    """(name, kind, variant, mentions, articles): how each person, place and organisation is written."""
    return (articles.select('row', F.explode('keyphrases').alias('each'))
            .where(F.col('each.kind').isin(*NAMES))
            .select('row', F.col('each.text').alias('name'), 'each.kind', F.explode('each.mentions').alias('variant'))
            .groupBy('name', 'kind', 'variant')
            .agg(F.count('*').alias('mentions'), F.countDistinct('row').alias('articles')))


def write(table: DataFrame, path, key, *order, by_day=False):
    """Writes a table in an order that is the same at each run: orderBy() would cut it at places that it draws by chance."""
    sorted_table = table.repartition(key).sortWithinPartitions(key, *order)
    sorted_table.write.mode('overwrite').partitionBy(*(['day'] if by_day else [])).parquet(path)


def run(spark, arguments):
    out = arguments.output.rstrip('/')
    for name in ('corpus.py', 'khulasa_tool.py'):
        spark.sparkContext.addPyFile(str(HERE / name))
    write(analyzed(spark, arguments), f'{out}/articles', 'day', 'row', by_day=True)
    articles = spark.read.schema(ROW).parquet(f'{out}/articles')
    found = copies(articles)
    named = articles.select('row', 'id')
    write(found.join(named, 'row').select('id', 'copy_of')
          .join(named.select(F.col('row').alias('copy_of'), F.col('id').alias('of')), 'copy_of')
          .select('id', F.col('of').alias('copy_of')), f'{out}/copies', 'id', 'copy_of')
    write(phrase_table(articles), f'{out}/keyphrases', 'day', F.desc('articles'), 'text', 'kind', by_day=True)
    write(name_table(articles), f'{out}/names', 'name', 'kind', F.desc('mentions'), 'variant')
    spark.catalog.clearCache()


def parse(argv=None):
    parser = argparse.ArgumentParser(description='Analyzes a corpus on Spark, and writes tables in Parquet.')
    parser.add_argument('input', help='JSON Lines (also .gz), or a folder or file that ends in .parquet: "id", a text, '
                                      '"title" and "day", of which only the text is needed')
    parser.add_argument('output', help='a folder for articles/day=.../, copies/, keyphrases/day=.../ and names/')
    parser.add_argument('--column', choices=('text', 'html'), default='text', help='what is read')
    parser.add_argument('--tool', default=str(HERE.parents[1] / 'build/native/khulasa-static'),
                        help='where the tool is in every executor')
    parser.add_argument('--tool-option', action='append', default=[], help='for `khulasa analyze`, such as --tool-option=--no-clean')
    parser.add_argument('--partitions', type=int, default=64, help='in how many parts to analyze')
    parser.add_argument('--batch', type=int, default=200, help='rows in memory at once, in each executor core')
    return parser.parse_args(argv)


def main():
    arguments = parse()
    spark = (SparkSession.builder.appName('khulasa')
             .config('spark.sql.execution.arrow.maxRecordsPerBatch', str(arguments.batch))
             # The same files and row numbers at each run, however many machines there are at the moment.
             .config('spark.sql.adaptive.coalescePartitions.enabled', 'false')
             .config('spark.sql.files.minPartitionNum', '1')
             .getOrCreate())
    run(spark, arguments)
    spark.stop()


if __name__ == '__main__':
    main()
