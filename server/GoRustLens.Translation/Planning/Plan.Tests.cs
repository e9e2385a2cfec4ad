using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Go's tests: functions with a <c>*testing.T</c>, which Rust's have no counterpart of. A test that panics has failed.</summary>
internal sealed partial class Plan
{
    /// <summary>True for what a test talks to its runner by: such parameters are left out.</summary>
    public static bool IsTestHandle(GoType type) => (type is GoPointer pointer ? pointer.Element : type) is GoNamed { Name: "T" or "B" or "F" or "M" or "TB", Symbol.PackagePath: "testing" };

    /// <summary>func TestX(t *testing.T).</summary>
    public bool IsTest(FuncDecl function) => Starts(function, "Test") && HandleOf(function) is "T";

    /// <summary>Benchmarks, fuzz tests, examples and TestMain: other tools do their work in Rust.</summary>
    public bool IsOtherTest(FuncDecl function) =>
        (Starts(function, "Benchmark") && HandleOf(function) is "B") || (Starts(function, "Fuzz") && HandleOf(function) is "F") || (Starts(function, "Test") && HandleOf(function) is "M")
        || (Starts(function, "Example") && function.Type.Params.List.IsEmpty && function.Type.Results is null && _run.Model.Package.Files.Any(f => f.Path.EndsWith("_test.go", StringComparison.Ordinal)));

    /// <summary>A function that tests call with their handle.</summary>
    public bool IsTestHelper(FuncDecl function) => _run.ModelOfNode(function).SymbolOf(function.Name)?.Type is GoSignature signature && signature.Parameters.Any(p => IsTestHandle(p.Type));

    private string? HandleOf(FuncDecl function) =>
        _run.ModelOfNode(function).SymbolOf(function.Name)?.Type is GoSignature { Parameters: [{ Type: GoPointer { Element: GoNamed { Symbol.PackagePath: "testing" } handle } }] } ? handle.Name : null;

    private static bool Starts(FuncDecl function, string prefix) => function.Recv is null && function.Name.Name.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The plan without the parameters that are test handles.</summary>
    private static FunctionPlan WithoutHandles(FunctionPlan plan)
    {
        if (!plan.Parameters.Any(p => IsTestHandle(p.Go)))
            return plan;
        return plan with
        {
            Parameters = [.. plan.Parameters.Where(p => !IsTestHandle(p.Go))],
            Dropped = [.. Enumerable.Range(0, plan.Parameters.Length).Where(i => IsTestHandle(plan.Parameters[i].Go))],
        };
    }
}
