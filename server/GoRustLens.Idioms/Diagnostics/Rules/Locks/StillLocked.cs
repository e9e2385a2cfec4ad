using System.Collections.Immutable;
using GoRustLens.Semantics.Flow.Blocking;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Locks;

/// <summary>GRL0301: a path leaves the function with a mutex locked that nobody unlocks for it; also "defer mu.Lock()".</summary>
internal sealed class StillLocked : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0301", "A mutex stays locked on a path out of the function", HazardClass.Deadlock, "");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.StaysLocked => subject => $"{subject} is still locked when the function returns; Rust's MutexGuard unlocks when it goes out of scope",
        BlockingKind.DeferredLock => subject => $"This locks {subject} on the way out, and nothing unlocks it; Rust's MutexGuard unlocks by itself",
        _ => null,
    };

    protected override ImmutableArray<GoFix> FixesOf(BlockingProblem problem, DeclContext context) =>
        problem is { Kind: BlockingKind.DeferredLock, Node: CallExpr { Fun: SelectorExpr { Sel: var name } } }
            ? [new GoFix($"Defer the unlocking", [new TextEdit(name.Span, name.Name == "RLock" ? "RUnlock" : "Unlock")])]
            : [];
}

/// <summary>GRL0302: a mutex is locked by a goroutine that holds it, here or in what it calls; a second RLock waits behind a writer.</summary>
internal sealed class LockedTwice : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0302", "A mutex is locked by a goroutine that holds it already", HazardClass.Deadlock, "");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.LockedTwice => subject => $"{subject} is locked already: this waits for itself; in Rust an inner fn takes &mut of what the guard holds",
        BlockingKind.ReadLockedTwice => subject => $"{subject} is read-locked already: a writer in between blocks both; Rust hands the guard's & on instead",
        _ => null,
    };
}

/// <summary>GRL0303: two mutexes are taken in both orders.</summary>
internal sealed class LockOrderCycle : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0303", "Two mutexes are locked in both orders", HazardClass.Deadlock, "");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind == BlockingKind.LockOrder
        ? subject => $"{subject} is locked under {problem.Other}, elsewhere the other way round: each can wait for the other; so in Rust"
        : null;
}

/// <summary>GRL0304: a mutex is unlocked that is not locked, or locked in the other mode.</summary>
internal sealed class UnlockedWithoutLock : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0304", "A mutex is unlocked that is not locked", HazardClass.Deadlock, "E0382");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.UnlockedTwice => subject => $"{subject} is not locked here: Unlock ends the program; in Rust drop(guard) moves the guard (E0382)",
        BlockingKind.WrongUnlock => subject => $"{subject} is unlocked in the other mode than it was locked in; a Rust guard knows its mode (E0382)",
        _ => null,
    };
}

/// <summary>GRL0305: something is waited for with a mutex held; sure where those who could end the waiting need the mutex.</summary>
internal sealed class WaitsWithLock : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0305", "Waits with a mutex held, which the other side may need", HazardClass.Deadlock, "");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.WaitsUnderLock => subject => $"Waits at {subject} holding {problem.Other}, which the other side needs first: a deadlock, in Rust as well",
        BlockingKind.BlocksUnderLock => subject => $"Waits at {subject} while {problem.Other} is locked; across .await Rust's guard is not Send",
        _ => null,
    };
}

/// <summary>GRL0307: a send or receive that no goroutine meets, or whose other side can leave before.</summary>
internal sealed class NobodyOnTheOtherSide : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0307", "A channel operation that nobody meets blocks for ever", HazardClass.Deadlock, "");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.SendWithoutReceiver => subject => $"Nobody receives from {subject}: this send blocks for ever; Rust's send gives Err without a Receiver",
        BlockingKind.ReceiveWithoutSender => subject => $"Nothing is sent to {subject}, nor is it closed: blocks for ever; Rust's recv gives Err without a Sender",
        BlockingKind.CaseNeverRuns => subject => $"Nothing is sent to {subject}, nor is it closed: this case never runs; Rust's recv ends without a Sender",
        BlockingKind.WaitsForItself => subject => $"Only this goroutine could end the waiting at {subject}: it blocks for ever, in Rust as well",
        BlockingKind.WaitInCircle => subject => $"{subject} waits for what the other goroutine does only after this: both block for ever, in Rust as well",
        BlockingKind.RangeNeverEnds => subject => $"{subject} is never closed: this range does not end; Rust's ends when the last Sender is dropped",
        BlockingKind.OtherSideLeaves => subject => $"The other side of {subject} can leave first: this goroutine stays for ever; in Rust it gets Err",
        _ => null,
    };

    protected override bool IsSure(BlockingProblem problem, DeclContext context) => problem.IsCertain && problem.Kind switch
    {
        BlockingKind.ReceiveWithoutSender => !IsEndOfMain(problem.Node, context),
        BlockingKind.SendWithoutReceiver => !IsGivenThroughInterface(problem.Node, context),
        // "<-start(name)": each call may give another channel.
        BlockingKind.OtherSideLeaves => !EndsProgram(problem, context),
        BlockingKind.WaitsForItself => !(problem.Node is UnaryExpr { X: CallExpr }),
        _ => true,
    };

    /// <summary>The other side leaves a function that main alone calls, once: with it the program ends, and the goroutine as well.</summary>
    private static bool EndsProgram(BlockingProblem problem, DeclContext context)
    {
        if (context.File.Root.Name.Name != "main" || problem.Steps is not [.., var leave])
            return false;
        var package = context.Model.Package;
        var file = leave.FilePath is null ? context.File : package.Files.FirstOrDefault(other => other.Path == leave.FilePath)?.File;
        return file is not null && file.Root.Decls.OfType<FuncDecl>().FirstOrDefault(function => function.Span.Contains(leave.Span)) is { Recv: null } around
            && package.ModelOf(file).SymbolOf(around.Name) is { } symbol && MainCalls.Of(package).IsOfMainAlone(symbol);
    }

    /// <summary>The last statement of main: the program is to run until it is killed.</summary>
    private static bool IsEndOfMain(GoNode node, DeclContext context) =>
        context is { Function: { Recv: null, Name.Name: "main", Body.List: [.., var last] }, File.Root.Name.Name: "main" } && last.Span.Contains(node.Span) && context.FunctionAround(node) is FuncDecl;

    /// <summary>The method returns the channel and is called through an interface: who receives is not seen.</summary>
    private static bool IsGivenThroughInterface(GoNode node, DeclContext context)
    {
        if (context.Function is not { Recv: not null, Name: var name } || node is not SendStmt { Chan: Ident channel } || context.Model.SymbolOf(channel) is not { } sent)
            return false;
        return context.All<ReturnStmt>().Any(leave => leave.Results.Any(result => result is Ident && ReferenceEquals(context.Model.SymbolOf(result), sent)))
            && context.Model.Package.Files.SelectMany(file => file.File.Root.Decls.OfType<GenDecl>()).SelectMany(declaration => declaration.Specs).OfType<TypeSpec>()
                .Any(type => type.Type is InterfaceType contract && contract.Methods.List.Any(method => method.Names.Any(declared => declared.Name == name.Name)));
    }
}

/// <summary>GRL0308: the loop of a goroutine has no way out.</summary>
internal sealed class EndlessGoroutine : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0308", "A goroutine has no way to stop", HazardClass.Leak, "") { Level = FindingLevel.All };

    protected override Func<string, string>? Describe(BlockingProblem problem) =>
        problem.Kind == BlockingKind.NeverStops ? _ => "Nothing ends this goroutine's loop; give it a context. Rust's JoinSet aborts its tasks when it is dropped" : null;
}

/// <summary>GRL0309: a channel is closed twice, by its receiver, or while somebody still sends.</summary>
internal sealed class ClosedChannel : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0309", "A channel is closed twice, or sent to after it was closed", HazardClass.Race, "E0382");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.ClosedTwice => subject => $"{subject} can be closed a second time: close panics; Rust's drop(tx) moves the Sender (E0382)",
        BlockingKind.SendAfterClose => subject => $"{subject} can be closed before this send: it panics; Rust's drop(tx) moves the Sender (E0382)",
        BlockingKind.ClosedByReceiver => subject => $"{subject} is closed by its receiver while others send: they panic; in Rust only Senders close (E0382)",
        _ => null,
    };
}

/// <summary>GRL0310: WaitGroups and Conds that nobody releases.</summary>
internal sealed class WaitsForever : BlockingRule
{
    public override DiagnosticCode Info { get; } = new("GRL0310", "A WaitGroup or Cond is waited for that nobody releases", HazardClass.Deadlock, "");

    protected override Func<string, string>? Describe(BlockingProblem problem) => problem.Kind switch
    {
        BlockingKind.DoneMissing => subject => $"Not each Add of {subject} has its Done: Wait never ends; a Rust task is over when its handle is joined",
        BlockingKind.WaitInLoop => subject => $"{subject} is waited for in the loop that starts the goroutines; Rust's thread::scope joins behind it",
        BlockingKind.WaitBeforePartner => subject => $"The goroutines end only after what follows this Wait of {subject}: a deadlock, in Rust as well",
        BlockingKind.NeverSignalled => subject => $"Nobody signals {subject}: Wait never ends; Rust's Condvar would wait just so, with wait_timeout beside it",
        BlockingKind.ChangedWithoutSignal => subject => $"{subject} is what a Cond waits for, and nobody is woken: Wait sleeps on; Rust's Condvar would, too",
        BlockingKind.CondWithoutLoop => subject => $"Wait of {subject} stands in no loop: the condition may not hold behind it; Rust has wait_while",
        _ => null,
    };
}
