namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on goroutines, channels, locks and contexts.</summary>
public sealed class ConcurrencyHoverTests
{
    [Theory]
    [InlineData("$0go repo.Save(nil)", "go-stmt")]
    [InlineData("go repo.Sa$0ve(nil)", "go-stmt")]
    [InlineData("total := 0\n$0go func() { total += id }()\n_ = total", "go-closure-shared")]
    [InlineData("$0go func() { m[text] = 1 }()", "go-closure-shared")]
    [InlineData("for _, v := range s {\n  go $0func() { fmt.Println(v) }()\n}", "closure-loop-var")]
    [InlineData("for _, v := range s {\n  go func() { fmt.Println($0v) }()\n}", "closure-loop-var")]
    [InlineData("var wg sync.Wait$0Group\nwg.Add(1)\ngo func() { defer wg.Done() }()\nwg.Wait()", "waitgroup")]
    [InlineData("var wg sync.WaitGroup\nwg.A$0dd(1)\nwg.Wait()", "waitgroup")]
    [InlineData("var wg sync.WaitGroup\nwg.Wa$0it()", "waitgroup")]
    [InlineData("var wg sync.WaitGroup\ngo func() { $0defer wg.Done() }()\nwg.Wait()", "waitgroup")]
    [InlineData("g, ctx := errgroup.With$0Context(ctx)\n_, _ = g, ctx", "errgroup")]
    [InlineData("done := ma$0ke(chan int)\n_ = done", "chan-unbuffered")]
    [InlineData("done := make(chan $0int)\n_ = done", "chan-unbuffered")]
    [InlineData("done := ma$0ke(chan int, 4)\n_ = done", "chan-buffered")]
    [InlineData("ch $0<- 1", "chan-send")]
    [InlineData("v, ok := $0<-ch\n_, _ = v, ok", "chan-recv-ok")]
    [InlineData("clo$0se(ch)", "chan-close")]
    [InlineData("$0for v := range ch { _ = v }", "for-range-chan")]
    [InlineData("$0select {\ncase v := <-ch:\n  _ = v\ncase ch <- 1:\n}", "select-multi")]
    [InlineData("select {\n$0case <-time.After(time.Second):\ncase v := <-ch:\n  _ = v\n}", "select-timeout")]
    [InlineData("select {\ncase <-time.Af$0ter(time.Second):\ncase v := <-ch:\n  _ = v\n}", "select-timeout")]
    [InlineData("select {\ncase <-ctx.Do$0ne():\ncase v := <-ch:\n  _ = v\n}", "select-ctx-done")]
    [InlineData("var mu sync.Mutex\nmu.Lo$0ck()\nmu.Unlock()", "mutex-field")]
    [InlineData("var once sync.On$0ce\nonce.Do(func() {})", "once")]
    [InlineData("var once sync.Once\nonce.D$0o(func() {})", "once")]
    [InlineData("ctx, cancel := context.With$0Timeout(ctx, time.Second)\ndefer cancel()\n_ = ctx", "ctx-timeout")]
    [InlineData("ctx, cancel := context.With$0Cancel(ctx)\ndefer cancel()\n_ = ctx", "ctx-cancel")]
    [InlineData("ctx, cancel := context.WithTimeout(ctx, time.Second)\nif id > 3 { return nil, nil }\n$0defer cancel()\n_ = ctx", "defer-cancel")]
    [InlineData("var mu sync.Mutex\ndefer mu.Un$0lock()", "defer-unlock")]
    [InlineData("ctx, cancel := context.WithTimeout(ctx, time.Second)\n$0defer cancel()\n_ = ctx", "defer-cancel")]
    [InlineData("out := make(chan int)\n$0go func() { out <- 1 }()\nselect {\ncase v := <-out:\n  _ = v\ncase <-ctx.Done():\n}", "goroutine-leak")]
    public void A_statement_is_recognised(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("type Cache struct {\n\tm$0u sync.Mutex\n\tn int\n}", "mutex-field")]
    [InlineData("type Cache struct {\n\tmu sync.Mu$0tex\n\titems map[string]int\n}", "mutex-map")]
    [InlineData("type Cache struct {\n\tmu sync.RWMutex\n\titems m$0ap[string]int\n}", "mutex-map")]
    [InlineData("type Cache struct {\n\tmu sync.Mutex\n}\nfunc use(c Ca$0che) {}", "copy-lock")]
    [InlineData("func load(ctx context.Con$0text) {}", "ctx-param")]
    [InlineData("func load(ct$0x context.Context) {}", "ctx-param")]
    public void A_declaration_is_recognised(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Theory]
    [InlineData("out := make(chan int)\n$0go func() { out <- 1 }()\n<-out", "go-stmt")]
    [InlineData("out := make(chan int, 1)\n$0go func() { out <- 1 }()\nselect {\ncase v := <-out:\n  _ = v\ncase <-ctx.Done():\n}", "go-stmt")]
    [InlineData("$0go func() { n := 0; n++ }()", "go-stmt")]
    public void A_harmless_goroutine_is_a_plain_one(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("type Cache struct { mu sync.Mutex }\nfunc use(c *Ca$0che) {}")]
    [InlineData("type G struct{}\nfunc (g G) Wait() {}\nfunc run(g G) { g.Wa$0it() }")]
    public void Plain_code_stays_silent(string declarations) => Assert.Null(GoProbe.OfDeclarations(declarations).Idiom());
}
