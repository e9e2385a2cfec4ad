using System.Collections.Immutable;
using System.Text;

namespace GoRustLens.Tooling.Commands;

/// <summary>Words: quotes, expansions, assignments.</summary>
internal sealed partial class ShellParser
{
    /// <summary>Reads one word of the script, which may become several after an unquoted variable is put in.</summary>
    private void ReadWord(ImmutableArray<ShellWord>.Builder words, ImmutableArray<ShellAssignment>.Builder assignments, char terminator)
    {
        var start = _position;
        var text = new StringBuilder();
        var isQuoted = false;
        var isSplit = false;
        var assignmentName = words.Count == 0 ? AssignmentName() : "";
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (character == terminator || character is ' ' or '\t' or '\n' or '\r' or ';' or '|' or '&' or '<' or '>' or ')' || character == '(' && text.Length == 0)
                break;
            if (character is '\'' or '"')
            {
                isQuoted = true;
                ReadQuoted(text, character);
            }
            else if (character == '(')
                ReadParentheses(text, isArray: text.Length > 0 && text[^1] == '=');
            else
                isSplit |= ReadUnquoted(text);
        }
        if (_position == start)
            return;
        var span = _script.SourceSpan(start, _position);
        if (assignmentName.Length > 0)
            assignments.Add(new ShellAssignment(assignmentName, text.ToString()[(assignmentName.Length + 1)..], span));
        else if (!isSplit || isQuoted)
            words.Add(new ShellWord(text.ToString(), span, isQuoted));
        else
            foreach (var part in text.ToString().Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
                words.Add(new ShellWord(part, span, false));
    }

    /// <summary>How far a closing bracket is looked for: keeps bad input linear.</summary>
    private const int MaxParenthesesLength = 400;

    /// <summary>"f()" and "x=(a b)": an array or a function head, taken as characters.</summary>
    private void ReadParentheses(StringBuilder text, bool isArray)
    {
        if (isArray)
        {
            // cmd=(go test "$@"): the words are a command that runs later.
            ReadSubstitution(text, _position, 1, ')');
            return;
        }
        var window = _text.AsSpan(_position, Math.Min(MaxParenthesesLength, _text.Length - _position));
        var close = window.IndexOfAny(')', '\n');
        var end = close < 0 || window[close] == '\n' ? _position + 1 : _position + close + 1;
        text.Append(_text, _position, end - _position);
        _position = end;
    }

    /// <summary>The NAME if a word "NAME=…" or "NAME+=…" begins here, else "".</summary>
    private string AssignmentName()
    {
        var end = _position;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
            end++;
        var isName = end > _position && end < _text.Length && _text[end] == '=' && !char.IsAsciiDigit(_text[_position]);
        return isName ? _text[_position..end] : "";
    }

    /// <summary>One unquoted character, escape or expansion; true if a variable with blanks in its value was put in.</summary>
    private bool ReadUnquoted(StringBuilder text)
    {
        var character = _text[_position];
        if (character == '\\')
        {
            var continuation = ContinuationLength(_position);
            if (continuation == 0 && _position + 1 < _text.Length)
                text.Append(_text[_position + 1]);
            _position = Math.Min(_text.Length, _position + (continuation > 0 ? continuation : 2));
            return false;
        }
        if (character == '{' && TryReadTemplate(text, _position, out var isKnown))
            return isKnown;
        if (character is '$' or '`')
            return ReadExpansion(text);
        text.Append(character);
        _position++;
        return false;
    }

    private void ReadQuoted(StringBuilder text, char quote)
    {
        _position++;
        if (quote == '\'')
        {
            var end = _text.IndexOf('\'', _position);
            end = end < 0 ? _text.Length : end;
            text.Append(_text, _position, end - _position);
            _position = Math.Min(_text.Length, end + 1);
            return;
        }
        while (_position < _text.Length && _text[_position] != '"')
            ReadInDoubleQuotes(text);
        _position = Math.Min(_text.Length, _position + 1);
    }

    private void ReadInDoubleQuotes(StringBuilder text)
    {
        var character = _text[_position];
        if (character == '\\' && _position + 1 < _text.Length && _text[_position + 1] is '"' or '\\' or '$' or '`' or '\n' or '\r')
        {
            var continuation = ContinuationLength(_position);
            if (continuation == 0)
                text.Append(_text[_position + 1]);
            _position += continuation > 0 ? continuation : 2;
        }
        else if (character == '{' && TryReadTemplate(text, _position, out _))
            return;
        else if (character is '$' or '`')
            ReadExpansion(text);
        else
        {
            text.Append(character);
            _position++;
        }
    }

    /// <summary>"{{ .Version }}" of Taskfiles and "${{ matrix.os }}" of workflows: one opaque piece, blanks and all.</summary>
    private bool TryReadTemplate(StringBuilder text, int braces, out bool isKnown)
    {
        isKnown = false;
        if (string.CompareOrdinal(_text, braces, "{{", 0, 2) != 0)
            return false;
        var limit = Math.Min(_text.Length, braces + MaxParenthesesLength);
        var close = _text.IndexOf("}}", braces, limit - braces, StringComparison.Ordinal);
        if (close < 0)
            return false;
        isKnown = _scope.Variables.TryGetValue(_text[(braces + 2)..close].Trim(), out var value);
        text.Append(isKnown ? value : _text[_position..(close + 2)]);
        _position = close + 2;
        return true;
    }

    /// <summary>"$X", "${X:-y}", "$(…)", "$((…))", "`…`"; true if a known value with blanks was put in.</summary>
    private bool ReadExpansion(StringBuilder text)
    {
        var start = _position;
        if (_text[start] == '`')
            return ReadSubstitution(text, start, 1, '`');
        var next = start + 1 < _text.Length ? _text[start + 1] : '\0';
        if (next == '(')
            return ReadSubstitution(text, start, 2, ')');
        if (next == '{')
            return !TryReadTemplate(text, start + 1, out _) && ReadBraced(text);
        if (next == '\'')
        {
            _position++;
            ReadQuoted(text, '\'');
            return false;
        }
        var end = start + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
            end++;
        if (end == start + 1 && next is '@' or '*' or '#' or '?' or '$' or '!' or '<' or '^')
            end++;
        _position = Math.Max(end, start + 1);
        return AppendVariable(text, _text[(start + 1).._position], _text[start.._position]);
    }

    private bool ReadBraced(StringBuilder text)
    {
        var start = _position;
        var depth = 0;
        var end = start + 1;
        for (; end < _text.Length && end - start < MaxParenthesesLength; end++)
        {
            if (_text[end] == '{')
                depth++;
            else if (_text[end] == '}' && --depth == 0)
                break;
        }
        if (end >= _text.Length || _text[end] != '}')
        {
            text.Append('$');
            _position++;
            return false;
        }
        _position = end + 1;
        var inside = _text[(start + 2)..end];
        if (inside.Contains("$(", StringComparison.Ordinal) && _depth < MaxDepth)
            ReadSlice(start + 2, end);
        var operation = inside.IndexOf(":-", StringComparison.Ordinal);
        if (operation > 0 && !_scope.Variables.ContainsKey(inside[..operation]) && !inside.Contains('$', StringComparison.Ordinal))
        {
            // The default is what the reader sees; the variable stays, with the default, for the tool's name ("${GO:-go}").
            text.Append(inside.AsSpan(operation + 2));
            return true;
        }
        return AppendVariable(text, operation > 0 ? inside[..operation] : inside, _text[start.._position]);
    }

    private bool AppendVariable(StringBuilder text, string name, string raw)
    {
        if (!_scope.Variables.TryGetValue(name, out var value))
        {
            text.Append(raw);
            return false;
        }
        text.Append(value);
        return true;
    }

    /// <summary>Reads the commands inside as commands of their own; the word keeps the text as written.</summary>
    private bool ReadSubstitution(StringBuilder text, int start, int opening, char close)
    {
        _position = start + opening;
        if (_depth >= MaxDepth)
        {
            text.Append(_text, start, opening);
            return false;
        }
        var outer = _scope;
        _depth++;
        ReadList(close);
        _depth--;
        _scope = outer;
        text.Append(_text, start, _position - start);
        return false;
    }
}
