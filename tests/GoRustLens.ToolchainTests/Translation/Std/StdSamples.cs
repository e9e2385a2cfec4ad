using System.Text;
using System.Text.RegularExpressions;

namespace GoRustLens.ToolchainTests.Translation.Std;

/// <summary>Samples of one file of tests/fixtures/std: a Go result type and statements, the last one an expression; a function each.</summary>
internal sealed partial class StdSamples
{
    private static readonly string[] s_packages =
    [
        "strings", "strconv", "unicode", "unicode/utf8", "math", "math/bits", "slices", "maps", "cmp", "sort", "bytes", "encoding/binary", "encoding/hex", "encoding/base64",
        "hash/crc32", "hash/adler32", "hash/fnv", "crypto/sha256", "crypto/md5", "crypto/sha1", "path", "path/filepath", "time", "regexp", "bufio", "io", "container/list", "sync/atomic",
    ];

    private StdSamples(string name, IReadOnlyList<(string Type, string Code)> rows) => (Name, Rows) = (name, rows);

    public string Name { get; }

    public IReadOnlyList<(string Type, string Code)> Rows { get; }

    public static StdSamples Read(string path) => new(
        Path.GetFileNameWithoutExtension(path),
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))]);

    /// <summary>The samples as Go functions p0, p1, … of a package.</summary>
    public string Go()
    {
        var functions = new StringBuilder();
        for (var i = 0; i < Rows.Count; i++)
        {
            var last = LastStatement(Rows[i].Code);
            functions.Append($"func p{i}() {Rows[i].Type} {{ {Rows[i].Code[..last]} return {Rows[i].Code[last..].Trim()} }}\n");
        }
        var used = PackageNames().Matches(functions.ToString()).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var imports = s_packages.Where(path => used.Contains(path[(path.LastIndexOf('/') + 1)..])).Select(path => $"import \"{path}\"\n");
        return $"package main\n{string.Concat(imports)}{functions}";
    }

    /// <summary>A main function in Go that shows every result in a form that Rust's can be compared with, byte for byte.</summary>
    public string GoMain() => $$"""
        package main
        import ("fmt"; "math"; "strings")
        func showList[T any](v []T) string { b := []string{}; for _, x := range v { b = append(b, show(x)) }; return "[" + strings.Join(b, ",") + "]" }
        func show(v any) string {
            switch x := v.(type) {
            case float64: return fmt.Sprintf("%016x", math.Float64bits(x))
            case string: return fmt.Sprintf("%x", x)
            case []string: return showList(x)
            case []int: return showList(x)
            case []float64: return showList(x)
            }
            return fmt.Sprint(v)
        }
        func main() {
        {{string.Concat(Rows.Select((_, i) => $"    fmt.Println(show(p{i}()))\n"))}}}
        """;

    /// <summary>The same for the translation, to stand behind it in its module.</summary>
    public string RustMain() => $$"""

        trait Show { fn show(&self) -> String; }
        macro_rules! shown { ($($t:ty),*) => { $(impl Show for $t { fn show(&self) -> String { format!("{}", self) } })* } }
        shown!(i8, i16, i32, i64, u8, u16, u32, u64, usize, bool);
        impl Show for f64 { fn show(&self) -> String { format!("{:016x}", self.to_bits()) } }
        impl Show for char { fn show(&self) -> String { (*self as u32).to_string() } }
        impl Show for String { fn show(&self) -> String { self.bytes().map(|b| format!("{b:02x}")).collect() } }
        impl<T: Show> Show for Vec<T> { fn show(&self) -> String { format!("[{}]", self.iter().map(|x| x.show()).collect::<Vec<_>>().join(",")) } }
        pub fn show_all() {
        {{string.Concat(Rows.Select((_, i) => $"    println!(\"{{}}\", p{i}().show());\n"))}}}
        """;

    [GeneratedRegex(@"(?<![\w."".])(\w+)\.[A-Z]")]
    private static partial Regex PackageNames();

    /// <summary>Where the last statement begins: behind the last semicolon that is in no text and no braces.</summary>
    private static int LastStatement(string code)
    {
        var (depth, last) = (0, 0);
        char? quote = null;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (quote is not null)
            {
                if (c == '\\' && quote != '`')
                    i++;
                else if (c == quote)
                    quote = null;
            }
            else if (c is '"' or '\'' or '`')
            {
                quote = c;
            }
            else if (c is '(' or '{' or '[')
            {
                depth++;
            }
            else if (c is ')' or '}' or ']')
            {
                depth--;
            }
            else if (c == ';' && depth == 0)
            {
                last = i + 1;
            }
        }
        return last;
    }
}
