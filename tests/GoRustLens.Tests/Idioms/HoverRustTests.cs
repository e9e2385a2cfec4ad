namespace GoRustLens.Tests.Idioms;

/// <summary>The Rust that a hover shows, in the words of the Go under the caret.</summary>
public sealed class HoverRustTests
{
    [Theory]
    [InlineData("user, err := repo.Find(id)\n$0if err != nil { return nil, err }\n_ = user", "let user = repo.find(id)?;")]
    [InlineData("user, err := repo.Find(id)\nif err != nil { $0return nil, fmt.Errorf(\"load user %d: %w\", id, err) }\n_ = user", "let user = repo.find(id).with_context(|| format!(\"load user {id}\"))?;")]
    [InlineData("if err := repo.Save(nil); err != n$0il { return nil, err }", "repo.save(None)?;")]
    [InlineData("user, $0_ := repo.Find(id)\n_ = user", "let user = repo.find(id).unwrap_or_default();")]
    [InlineData("repo.S$0ave(nil)", "let _ = repo.save(None);")]
    [InlineData("$0return nil, nil", "return Ok(None);")]
    [InlineData("var user *User\nif user $0!= nil { fmt.Println(user.Name) }", "if let Some(user) = &user {\n    println!(\"{}\", user.name);\n}")]
    [InlineData("var user *User\n$0if user == nil { return nil, nil }", "let Some(user) = &user else {\n    return Ok(None);\n};")]
    [InlineData("pan$0ic(\"unreachable\")", "panic!(\"unreachable\")")]
    [InlineData("t := fmt.Spri$0ntf(\"%d\", id)\n_ = t", "let t = id.to_string();")]
    [InlineData("s = app$0end(s, id)", "s.push(id);")]
    [InlineData("slices.So$0rt(s)", "s.sort();")]
    [InlineData("$0for i := range id { fmt.Println(i) }", "for i in 0..id {\n    println!(\"{i}\");\n}")]
    [InlineData("$0for v := range ch { fmt.Println(v) }", "for v in ch.iter() {\n    println!(\"{v}\");\n}")]
    [InlineData("total := 0\n$0go func() { total += id }()\n_ = total", "{\n    let total = Arc::clone(&total);\n    thread::spawn(move || {\n        total.fetch_add(id, Ordering::SeqCst);\n    });\n}")]
    [InlineData("n, ok := m[text]\n$0if !ok { return nil, nil }\n_ = n", "let Some(n) = m.get(text).copied() else {\n    return Ok(None);\n};")]
    [InlineData("if n, o$0k := m[text]; ok { fmt.Println(n) }", "if let Some(n) = m.get(text).copied() {\n    println!(\"{n}\");\n}")]
    public void A_statement_reads_as(string statements, string rust) => Assert.Equal(rust, GoProbe.OfStatements(statements).Rust());

    [Theory]
    [InlineData("var E$0rrNotFound = errors.New(\"not found\")", "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]\npub enum Error {\n    #[error(\"not found\")]\n    NotFound,\n}")]
    [InlineData("func load(ct$0x context.Context, id int) {}", "fn load(_id: i64) {}")]
    [InlineData("type Sto$0re interface { Get() int }", "pub trait Store {\n    fn get(&self) -> i64;\n}")]
    [InlineData("type Client struct{}\nfunc New$0Client(addr int) *Client { return &Client{} }", "pub fn new_client(_addr: i64) -> Client {\n    Client::default()\n}")]
    public void A_declaration_reads_as(string declarations, string rust) => Assert.Equal(rust, GoProbe.OfDeclarations(declarations).Rust());

    [Theory]
    [InlineData("f, _ := os.Open(text)\n$0defer f.Close()")]
    [InlineData("rf, ok $0:= x.(io.Reader)\n_, _ = rf, ok")]
    [InlineData("clo$0se(ch)")]
    [InlineData("var mu sync.Mutex\nmu.Lock()\n$0defer mu.Unlock()")]
    public void Where_lowering_would_mislead_the_example_stands(string statements) => Assert.Null(GoProbe.OfStatements(statements).Rust());

    [Theory]
    [InlineData("type Cache struct {\n\tmu sync.Mutex\n\titems m$0ap[string]int\n}")]
    [InlineData("type User struct {\n\tName *str$0ing\n}")]
    public void Where_the_document_has_it_otherwise_than_the_sentence_says_the_example_stands(string declarations) => Assert.Null(GoProbe.OfDeclarations(declarations).Rust());
}
