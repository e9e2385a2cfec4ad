using System.Collections.Immutable;

namespace GoRustLens.Tooling.Commands;

/// <summary>Reads a POSIX or bash script into its simple commands, those in substitutions, subshells and loops included.</summary>
/// <remarks>
/// Source: POSIX.1-2024, Shell Command Language, sections 2.2 to 2.10. Total: unbalanced quotes end with the text, and
/// nesting deeper than <see cref="MaxDepth"/> is read as plain characters. One pass, linear time.
/// </remarks>
internal sealed partial class ShellParser
{
    private const int MaxDepth = 24;

    private readonly ScriptText _script;
    private readonly string _text;
    private readonly ImmutableArray<ShellCommand>.Builder _commands = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly List<PendingHeredoc> _heredocs = [];
    private int _position;
    private int _depth;
    private bool _isInnerScript;
    private ShellScope _scope;

    private ShellParser(ScriptText script, ShellScope scope, int depth)
    {
        _script = script;
        _text = script.Text;
        _scope = scope;
        _depth = depth;
    }

    /// <summary>The commands in the order in which they begin in the script.</summary>
    public static ImmutableArray<ShellCommand> Parse(ScriptText script, ShellScope scope) => Parse(script, scope, out _);

    /// <summary>As above; also says what the script has set at its end.</summary>
    public static ImmutableArray<ShellCommand> Parse(ScriptText script, ShellScope scope, out ShellScope after)
    {
        var parser = new ShellParser(script, scope, 0);
        parser.ReadList('\0');
        after = parser._scope;
        return parser._commands.ToImmutable();
    }

    /// <summary>Reads commands up to the terminator (')', '`' or the text's end) and passes it.</summary>
    private void ReadList(char terminator)
    {
        while (_position < _text.Length)
        {
            var before = _position;
            if (SkipBlanks(terminator))
                return;
            ReadCommand(terminator);
            // Progress guard: a character that begins nothing is passed over.
            if (_position == before)
                _position++;
        }
    }

    /// <summary>Passes spaces, line ends, comments and operators; true if the terminator or the end was passed.</summary>
    private bool SkipBlanks(char terminator)
    {
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (character == terminator)
            {
                _position++;
                return true;
            }
            if (character == '\n')
            {
                _position++;
                ReadHeredocs();
            }
            else if (character is ' ' or '\t' or '\r' or ';' or '&' or '|' or '\uFEFF' || IsStrayClosing(character))
                _position++;
            else if (character == '\\' && ContinuationLength(_position) is > 0 and var length)
                _position += length;
            else if (character == '#')
                SkipComment();
            else if (character == '(')
                ReadSubshell();
            else
                return false;
        }
        return true;
    }

    /// <summary>A ")" that closes nothing here: the end of a case pattern.</summary>
    private static bool IsStrayClosing(char character) => character == ')';

    private void SkipComment()
    {
        var end = _text.IndexOf('\n', _position);
        _position = end < 0 ? _text.Length : end;
    }

    private void ReadSubshell()
    {
        _position++;
        if (_depth >= MaxDepth)
            return;
        var outer = _scope;
        _depth++;
        ReadList(')');
        _depth--;
        _scope = outer;
    }

    /// <summary>The length of a backslash and the line end behind it; 0 if the backslash escapes something else.</summary>
    private int ContinuationLength(int at)
    {
        if (at + 1 < _text.Length && _text[at + 1] == '\n')
            return 2;
        return at + 2 < _text.Length && _text[at + 1] == '\r' && _text[at + 2] == '\n' ? 3 : 0;
    }

    private void ReadCommand(char terminator)
    {
        var slot = _commands.Count;
        var words = ImmutableArray.CreateBuilder<ShellWord>();
        var assignments = ImmutableArray.CreateBuilder<ShellAssignment>();
        var start = _position;
        var end = _position;
        while (_position < _text.Length && !AtCommandEnd(terminator))
        {
            if (SkipWithinCommand())
                continue;
            if (TryReadRedirection(words))
                continue;
            if (AtCommandEnd(terminator))
                break;
            if (IsKeywordHere(words.Count + assignments.Count))
            {
                start = end = _position;
                continue;
            }
            if (words.Count + assignments.Count == 0)
                start = _position;
            ReadWord(words, assignments, terminator);
            end = _position;
            if (!IsFunctionHead(words))
                continue;
            words.Clear();
            start = end = _position;
        }
        Finish(slot, words.ToImmutable(), assignments.ToImmutable(), start, end);
    }

    /// <summary>"name()", and "function name {": the body's commands follow.</summary>
    private static bool IsFunctionHead(ImmutableArray<ShellWord>.Builder words) =>
        words.Count == 1 && words[0].Text.EndsWith("()", StringComparison.Ordinal) && !words[0].IsQuoted
        || words.Count == 3 && words[0].Text == "function" && words[2].Text == "{";

    private bool SkipWithinCommand()
    {
        if (_text[_position] is ' ' or '\t' or '\r')
        {
            _position++;
            return true;
        }
        var continuation = _text[_position] == '\\' ? ContinuationLength(_position) : 0;
        _position += continuation;
        if (continuation > 0)
            return true;
        if (_text[_position] != '#' || _position > 0 && _text[_position - 1] is not (' ' or '\t' or '\n'))
            return false;
        SkipComment();
        return true;
    }

    private bool AtCommandEnd(char terminator) =>
        _text[_position] is '\n' or ';' or '|' or '(' or ')' || _text[_position] == terminator || _text[_position] == '&' && !IsRedirectionAmpersand();

    /// <summary>"&amp;&gt;file" redirects; every other "&amp;" ends the command.</summary>
    private bool IsRedirectionAmpersand() => _position + 1 < _text.Length && _text[_position + 1] == '>';

    /// <summary>Passes "if", "then", "do", "!", "{" and the like in command position: a command follows them.</summary>
    private bool IsKeywordHere(int wordsBefore)
    {
        if (wordsBefore > 0)
            return false;
        var end = _position;
        while (end < _text.Length && end - _position < 8 && _text[end] is (>= 'a' and <= 'z') or '!' or '{' or '}')
            end++;
        if (end < _text.Length && _text[end] is not (' ' or '\t' or '\n' or '\r' or ';'))
            return false;
        if (_text[_position..end] is not ("if" or "then" or "elif" or "else" or "fi" or "do" or "done" or "while" or "until" or "esac" or "!" or "{" or "}" or "time"))
            return false;
        _position = end;
        return true;
    }

    private void Finish(int slot, ImmutableArray<ShellWord> words, ImmutableArray<ShellAssignment> assignments, int start, int end)
    {
        if (words.IsEmpty && assignments.IsEmpty)
            return;
        var command = new ShellCommand
        {
            Words = words,
            Assignments = assignments,
            Span = _script.SourceSpan(start, end),
            Environment = _scope.Exported,
            Directory = _scope.Directory,
        };
        // What stands inside a variable's value has its hover where the variable is defined.
        if (_depth == 0 || _isInnerScript || !_script.IsReplaced(start, end))
            _commands.Insert(slot, command);
        _scope = ShellBuiltins.After(command, _scope);
        ReadInnerScript(command);
    }
}
