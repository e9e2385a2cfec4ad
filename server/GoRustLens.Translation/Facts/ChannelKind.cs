using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Facts;

/// <summary>A family of Rust channels: how it is made, named and received from.</summary>
/// <param name="UsePath">The <c>use</c> line; null where paths start with the crate's name.</param>
/// <param name="Bounded">Makes a channel that holds so many values.</param>
internal sealed record ChannelKind(string? UsePath, string Crate, string Bounded, string SenderType, string ReceiverType)
{
    private static readonly ChannelKind s_tokio = new("tokio::sync::mpsc", "tokio", "mpsc::channel", "mpsc::Sender", "mpsc::Receiver") { IsAsync = true, GivesOption = true, NeedsMutableReceiver = true };
    private static readonly ChannelKind s_asyncChannel = new(null, "async-channel", "async_channel::bounded", "async_channel::Sender", "async_channel::Receiver") { IsAsync = true, ClonesReceivers = true };
    private static readonly ChannelKind s_std = new("std::sync::mpsc", "", "mpsc::sync_channel", "mpsc::SyncSender", "mpsc::Receiver") { HasRendezvous = true };
    private static readonly ChannelKind s_crossbeam = new(null, "crossbeam-channel", "crossbeam_channel::bounded", "crossbeam_channel::Sender", "crossbeam_channel::Receiver") { HasRendezvous = true, ClonesReceivers = true };

    public bool IsAsync { get; init; }

    /// <summary>True where recv gives an Option; others give a Result.</summary>
    public bool GivesOption { get; init; }

    public bool NeedsMutableReceiver { get; init; }

    public bool ClonesReceivers { get; init; }

    /// <summary>True where capacity 0 is allowed and means what it means in Go.</summary>
    public bool HasRendezvous { get; init; }

    /// <summary>The kind that all channels of the package have.</summary>
    public static ChannelKind Of(TranslationRun run)
    {
        var facts = ChannelFacts.Of(run.Model.Package);
        if (run.UsesTokio)
            return facts.HasManyReceivers ? s_asyncChannel : s_tokio;
        return facts.HasManyReceivers || facts.HasSelect ? s_crossbeam : s_std;
    }

    /// <summary>Notes what code that names the kind needs.</summary>
    public void Require(TranslationRun run)
    {
        if (UsePath is not null)
            run.Use(UsePath);
        else
            run.Crate(Crate);
    }

    /// <summary>What recv gives, as an Option.</summary>
    public RustExpr Received(RustExpr receiver)
    {
        RustExpr call = receiver.Method("recv");
        call = IsAsync ? new RustAwait(call) : call;
        return GivesOption ? call : call.Method("ok");
    }

    /// <summary>A pattern for a value that recv gave.</summary>
    public RustPattern Some(RustPattern value) => RustPattern.Variant(GivesOption ? "Some" : "Ok", value);
}
