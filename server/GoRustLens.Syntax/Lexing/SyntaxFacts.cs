namespace GoRustLens.Syntax.Lexing;

/// <summary>What the Go specification says about tokens: text, precedence, classes. Tables only; nothing here throws.</summary>
public static class SyntaxFacts
{
    /// <summary>The precedence of "||", the weakest binary operator.</summary>
    public const int LowestPrecedence = 1;

    private static readonly string[] Texts = MakeTexts();

    /// <summary>The token as it is written; "" for tokens without a fixed text.</summary>
    public static string TextOf(TokenKind kind) => Texts[(int)kind];

    public static bool IsKeyword(TokenKind kind) => kind >= TokenKind.Break;

    /// <summary>Identifiers and the literals of basic types, which go/token calls literals.</summary>
    public static bool IsLiteral(TokenKind kind) => kind is >= TokenKind.Ident and <= TokenKind.String;

    /// <summary>The literals of basic types.</summary>
    public static bool IsBasicLiteral(TokenKind kind) => kind is >= TokenKind.Int and <= TokenKind.String;

    public static bool IsAssignment(TokenKind kind) =>
        kind is TokenKind.Assign or TokenKind.Define or (>= TokenKind.AddAssign and <= TokenKind.AndNotAssign);

    /// <summary>"+=" gives "+"; None for "=" and ":=" and for what assigns nothing.</summary>
    public static TokenKind OperatorOfAssignment(TokenKind kind) =>
        kind is >= TokenKind.AddAssign and <= TokenKind.AndNotAssign ? kind - TokenKind.AddAssign + TokenKind.Add : TokenKind.None;

    /// <summary>The binding strength of a binary operator, 5 the strongest; 0 for other tokens.</summary>
    /// <remarks>Source: go.dev/ref/spec#Operator_precedence.</remarks>
    public static int PrecedenceOf(TokenKind kind) => (int)kind < Precedences.Length ? Precedences[(int)kind] : 0;

    // Asked once behind every operand, so a table: None to Period, in the order of TokenKind.
    private static ReadOnlySpan<byte> Precedences =>
    [
        0, 0, 0, 0,
        0, 0, 0, 0, 0, 0,
        4, 4, 5, 5, 5,
        5, 4, 4, 5, 5, 5,
        0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0,
        2, 1, 0, 0, 0, 3, 3, 3, 0, 0, 0,
        3, 3, 3, 0, 0,
    ];

    /// <summary>Go's automatic semicolon rule: true if a newline after this token ends the statement.</summary>
    /// <remarks>Source: go.dev/ref/spec#Semicolons, rule 1.</remarks>
    public static bool EndsStatement(TokenKind kind) => kind switch
    {
        >= TokenKind.Ident and <= TokenKind.String => true,
        TokenKind.Break or TokenKind.Continue or TokenKind.Fallthrough or TokenKind.Return => true,
        TokenKind.Inc or TokenKind.Dec or TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace => true,
        _ => false,
    };

    /// <summary>The keyword of this text; <see cref="TokenKind.Ident"/> for all other words.</summary>
    public static TokenKind KeywordOrIdent(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 11)
            return TokenKind.Ident;
        var candidate = CandidateFor(word[0], word[1], word.Length);
        return candidate != TokenKind.None && word.SequenceEqual(Texts[(int)candidate]) ? candidate : TokenKind.Ident;
    }

    public static bool IsKeyword(ReadOnlySpan<char> word) => KeywordOrIdent(word) != TokenKind.Ident;

    /// <summary>The one keyword that a word of these first letters can be. No two keywords share letters and length.</summary>
    private static TokenKind CandidateFor(char first, char second, int length) => (first, second) switch
    {
        ('b', 'r') => TokenKind.Break,
        ('c', 'a') => TokenKind.Case,
        ('c', 'h') => TokenKind.Chan,
        ('c', 'o') => length == 5 ? TokenKind.Const : TokenKind.Continue,
        ('d', 'e') => length == 5 ? TokenKind.Defer : TokenKind.Default,
        ('e', 'l') => TokenKind.Else,
        ('f', 'a') => TokenKind.Fallthrough,
        ('f', 'o') => TokenKind.For,
        ('f', 'u') => TokenKind.Func,
        ('g', 'o') => length == 2 ? TokenKind.Go : TokenKind.Goto,
        ('i', 'f') => TokenKind.If,
        ('i', 'm') => TokenKind.Import,
        ('i', 'n') => TokenKind.Interface,
        ('m', 'a') => TokenKind.Map,
        ('p', 'a') => TokenKind.Package,
        ('r', 'a') => TokenKind.Range,
        ('r', 'e') => TokenKind.Return,
        ('s', 'e') => TokenKind.Select,
        ('s', 't') => TokenKind.Struct,
        ('s', 'w') => TokenKind.Switch,
        ('t', 'y') => TokenKind.Type,
        ('v', 'a') => TokenKind.Var,
        _ => TokenKind.None,
    };

    private static string[] MakeTexts()
    {
        var texts = new string[(int)TokenKind.Var + 1];
        Array.Fill(texts, "");
        const string operators =
            "+ - * / % & | ^ << >> &^ += -= *= /= %= &= |= ^= <<= >>= &^= && || <- ++ -- == < > = ! ~ != <= >= := ... ( [ { , . ) ] } ; :";
        const string keywords =
            "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var";
        operators.Split(' ').CopyTo(texts, (int)TokenKind.Add);
        keywords.Split(' ').CopyTo(texts, (int)TokenKind.Break);
        return texts;
    }
}
