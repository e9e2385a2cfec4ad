using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Modules;

/// <summary>What of a Go package becomes one Rust module: a file of it.</summary>
/// <param name="Module">The module's name; empty for what stands in the crate's root.</param>
public sealed record PackagePart(string Module, ImmutableArray<Decl> Declarations);

/// <summary>A Go package in Rust: the crate's root, and a module for each part that is not in the root.</summary>
/// <param name="Root">"lib.rs" or "main.rs": declares the modules, and holds the parts without a name and the helpers.</param>
/// <param name="Modules">By the names of the parts; their notes, crates and holes stand in the root's.</param>
public sealed record RustPackage(RustText Root, ImmutableArray<(string Name, RustText Text)> Modules);
