using System.Text;
using GoRustLens.ToolchainTests.Catalog;
using GoRustLens.Translation.Names;
using GoRustLens.Translation.Types;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>The Rust that hovers show for symbols of which the translator's tables know nothing, or nothing plain, is held against rustc.</summary>
public sealed class ReaderIdeasTests
{
    /// <summary>How many rows the builds cannot compile: crates that they cannot fetch. It may only shrink.</summary>
    private const int MostExcused = 84;

    private const string Excuse = "not: ";
    private const string Type = "type";
    private const string GenericType = "generic";

    private const string Uses = """
        use std::{env, io, io::{Read, Write}, net::*, os::unix::fs::FileExt, path::Path, fs::OpenOptions, time::{Duration, UNIX_EPOCH}};
        use axum::http::{HeaderName, StatusCode};
        use clap::Parser;
        use rand::distr::SampleString;
        use sha2::{Digest, Sha256, Sha512};
        use sqlx::{postgres::PgPoolOptions, Column, Connection, Row};
        use tower::Service;
        #[derive(sqlx::FromRow)]
        struct T { id: i64 }
        #[derive(clap::Parser)]
        struct Cli { name: String }
        """;

    [ToolchainFact(Needs.Cargo)]
    public void Every_idea_for_readers_compiles_with_its_crates()
    {
        var contexts = Contexts();
        var rust = new StringBuilder("mod proof_1 {\n").Append(Uses).Append('\n');
        var (compiled, excused) = (0, 0);
        foreach (var cells in DataTable.Rows("std-ideas.tsv"))
        {
            if (new StandardText(cells[1], "").IsProse)
                continue;
            var context = contexts.LastOrDefault(row => Fits(row.Symbol, cells[0])).Context ?? "";
            if (context.StartsWith(Excuse, StringComparison.Ordinal))
            {
                excused++;
                continue;
            }
            rust.Append(context is Type or GenericType ? $"type Idea{compiled}{(context == GenericType ? cells[1][cells[1].IndexOf('<', StringComparison.Ordinal)..] : "")} = {WithLifetime(cells[1])};\n"
                : $"async fn idea_{compiled}({context}) -> Result<(), Box<dyn std::error::Error>> {{ // {cells[0]}\n    let _ = {{ {Typed(cells)} }};\n    Ok(())\n}}\n");
            compiled++;
        }

        var errors = new ProofCrate([("ideas", rust.Append("}\n").ToString())]).Errors();

        Assert.True(compiled > 100, $"only {compiled} rows were compiled");
        Assert.True(excused <= MostExcused, $"{excused} rows are excused");
        Assert.True(errors.Length == 0, string.Join('\n', errors));
    }

    private static bool Fits(string pattern, string symbol) =>
        pattern.EndsWith('*') ? symbol.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == symbol;

    private static string WithLifetime(string type) => type.Replace("'_", "'static", StringComparison.Ordinal).Replace("&[", "&'static [", StringComparison.Ordinal);

    /// <summary>What a reader's code says by its own types: of what is read from JSON, of a type parameter.</summary>
    private static string Typed(string[] cells) => cells[0] switch
    {
        "encoding/json.NewDecoder" => $"let value: Vec<String> = {cells[1]}; value",
        "database/sql.DB.Prepare" or "database/sql.DB.PrepareContext" or "database/sql.Tx.Prepare" => $"let query: sqlx::query::Query<'_, sqlx::Postgres, _> = {cells[1]}; query",
        _ => cells[1],
    };

    private static List<(string Symbol, string Context)> Contexts() =>
    [
        .. File.ReadLines(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "fixtures", "translation", "reader-ideas.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells.Length > 1 ? cells[1] : "")),
    ];
}
