namespace GoRustLens.Tooling.Commands;

/// <summary>What the shell's own commands do to a script's state, as far as it can be known without running it.</summary>
internal static class ShellBuiltins
{
    /// <summary>"golangci-lint" of "./bin/golangci-lint.exe".</summary>
    public static string BaseName(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    /// <summary>The scope for the command after this one.</summary>
    public static ShellScope After(ShellCommand command, ShellScope scope)
    {
        if (command.Words.IsEmpty)
        {
            foreach (var assignment in command.Assignments)
                scope = scope.Assign(assignment.Name, assignment.Value);
            return scope;
        }
        return command.Words[0].Text switch
        {
            "cd" or "pushd" => scope with { Directory = Enter(scope.Directory, command) },
            "export" or "declare" or "readonly" or "local" or "typeset" => Declare(command, scope),
            "unset" => command.Words.Skip(1).Aggregate(scope, (current, word) => current.Forget(word.Text)),
            "for" when command.Words.Length > 1 => scope.Forget(command.Words[1].Text),
            "read" => command.Words.Skip(1).Aggregate(scope, (current, word) => current.Forget(word.Text)),
            _ => scope,
        };
    }

    /// <summary>The script of "sh -c SCRIPT" or of "eval SCRIPT"; null for other commands.</summary>
    public static ShellWord? InnerScript(ShellCommand command)
    {
        for (var index = 0; index + 1 < command.Words.Length; index++)
        {
            var name = BaseName(command.Words[index].Text);
            if (name == "eval" && index == 0 && command.Words[1].IsQuoted)
                return command.Words[1];
            if (name is not ("sh" or "bash" or "ash" or "zsh" or "dash"))
                continue;
            for (var option = index + 1; option + 1 < command.Words.Length; option++)
            {
                var text = command.Words[option].Text;
                if (text.Length > 1 && text[0] == '-' && text[1] != '-' && text.EndsWith('c'))
                    return command.Words[option + 1];
            }
            return null;
        }
        return null;
    }

    private static string Enter(string directory, ShellCommand command)
    {
        var target = command.Words.Skip(1).FirstOrDefault(word => word.Text.Length > 0 && (word.Text[0] != '-' || word.Text.Length == 1))?.Text ?? "";
        if (target is "" or "-" or "~" or "..")
            return "";
        return target[0] is '/' or '$' or '~' || directory.Length == 0 ? target : directory.TrimEnd('/') + "/" + target;
    }

    private static ShellScope Declare(ShellCommand command, ShellScope scope)
    {
        var exports = command.Words[0].Text == "export" || command.Words.Any(word => word.Text == "-x");
        foreach (var word in command.Words.Skip(1))
        {
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            if (word.Text.StartsWith('-') || word.Text.Length == 0)
                continue;
            var name = equals < 0 ? word.Text : word.Text[..equals];
            var value = equals < 0 ? null : word.Text[(equals + 1)..];
            if (exports)
                scope = scope.Export(name, value);
            else if (value is not null)
                scope = scope.Assign(name, value);
        }
        return scope;
    }
}
