using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Goroutines, channels, select, groups, locks and defer: the body of the last function of each text, in Rust.</summary>
public sealed class ConcurrencyTests
{
    private const string Prelude = """
        package app

        import (
            "context"
            "fmt"
            "sync"
            "time"

            "golang.org/x/sync/errgroup"
        )

        type Job struct{ Name string }

        func handle(ctx context.Context, name string) error { return nil }
        """;

    [Fact]
    public void A_channel_is_cloned_into_its_goroutine() => Check(
        """
        func f() int {
            ch := make(chan int, 4)
            go func() {
                ch <- 1
            }()
            return <-ch
        }
        """,
        """
        let ch: Chan<i64> = Chan::new(4);
        {
            let ch = ch.clone();
            thread::spawn(move || {
                ch.send(1);
            });
        }
        ch.recv().unwrap_or_default()
        """);

    [Fact]
    public void A_send_in_a_fallible_function_cannot_fail() => Check(
        """
        func f(out chan<- int) error {
            out <- 1
            return nil
        }
        """,
        """
        out.send(1);
        Ok(())
        """);

    [Fact]
    public void A_generator_returns_the_receiving_end() => Check(
        """
        func f(n int) <-chan int {
            out := make(chan int)
            go func() {
                defer close(out)
                for i := 0; i < n; i++ {
                    out <- i
                }
            }()
            return out
        }
        """,
        """
        let out: Chan<i64> = Chan::new(0);
        {
            let out = out.clone();
            thread::spawn(move || {
                let _deferred = defer(|| out.close());
                for i in 0..n {
                    out.send(i);
                }
            });
        }
        out.receiver.clone()
        """);

    [Fact]
    public void A_range_receives_until_the_channel_is_closed() => Check(
        """
        func f(in <-chan Job) {
            for job := range in {
                fmt.Println(job.Name)
            }
        }
        """,
        """
        for job in r#in.iter() {
            println!("{}", job.name);
        }
        """);

    [Fact]
    public void Comma_ok_on_a_channel_is_a_pair() => Check(
        """
        func f(in <-chan int) int {
            v, ok := <-in
            if !ok {
                return 0
            }
            return v
        }
        """,
        """
        let (v, ok) = r#in
            .recv()
            .map_or_else(|_| (0, false), |value| (value, true));
        if !ok {
            return 0;
        }
        v
        """);

    [Fact]
    public void A_closed_channel_gives_what_is_left() => Check(
        """
        func f() {
            ch := make(chan int, 1)
            ch <- 1
            close(ch)
            fmt.Println(<-ch)
        }
        """,
        """
        let ch: Chan<i64> = Chan::new(1);
        ch.send(1);
        ch.close();
        println!("{}", ch.recv().unwrap_or_default());
        """);

    [Fact]
    public void A_select_waits_for_channels_timers_and_contexts() => Check(
        """
        func f(ctx context.Context, in <-chan int) error {
            for {
                select {
                case v := <-in:
                    fmt.Println(v)
                case <-time.After(2 * time.Second):
                    fmt.Println("late")
                case <-ctx.Done():
                    return ctx.Err()
                }
            }
        }
        """,
        """
        loop {
            select! {
                recv(r#in) -> received => {
                    let v = received.unwrap_or_default();
                    println!("{v}");
                }
                default(Duration::from_secs(2)) => {
                    println!("late");
                }
                recv(ctx.done()) -> _ => {
                    return match ctx.err().map(anyhow::Error::from) {
                        Some(error) => Err(error),
                        None => Ok(()),
                    };
                }
            }
        }
        """);

    [Fact]
    public void A_select_with_a_default_tries() => Check(
        """
        func f(in <-chan int) {
            select {
            case v := <-in:
                fmt.Println(v)
            default:
                fmt.Println("none")
            }
        }
        """,
        """
        select! {
            recv(r#in) -> received => {
                let v = received.unwrap_or_default();
                println!("{v}");
            }
            default => {
                println!("none");
            }
        }
        """);

    [Fact]
    public void A_select_sends() => Check(
        """
        func f(out chan<- int, stop <-chan struct{}) {
            select {
            case out <- 1:
            case <-stop:
            }
        }
        """,
        """
        select! {
            send(out.sender(), 1) -> _ => {}
            recv(stop) -> _ => {}
        }
        """);

    [Fact]
    public void A_select_of_threads_is_crossbeams() => Check(
        """
        func f(a, b <-chan int) {
            select {
            case x := <-a:
                fmt.Println(x)
            case <-time.After(time.Second):
            }
            <-b
        }
        """,
        """
        select! {
            recv(a) -> received => {
                let x = received.unwrap_or_default();
                println!("{x}");
            }
            default(Duration::from_secs(1)) => {}
        }
        let _ = b.recv();
        """);

    [Fact]
    public void A_wait_group_is_shared_by_its_goroutines() => Check(
        """
        func f(names []string) {
            var wg sync.WaitGroup
            for _, name := range names {
                wg.Add(1)
                go func() {
                    defer wg.Done()
                    fmt.Println(name)
                }()
            }
            wg.Wait()
        }
        """,
        """
        let wg = WaitGroup::default();
        for name in names {
            let name = name.to_string();
            wg.add(1);
            let wg = wg.clone();
            thread::spawn(move || {
                println!("{name}");
                wg.done();
            });
        }
        wg.wait();
        """);

    [Fact]
    public void A_wait_group_starts_goroutines() => Check(
        """
        func f(n int) {
            var wg sync.WaitGroup
            for i := range n {
                wg.Go(func() {
                    fmt.Println(i)
                })
            }
            wg.Wait()
        }
        """,
        """
        let wg = WaitGroup::default();
        for i in 0..n {
            wg.go(move || {
                println!("{i}");
            });
        }
        wg.wait();
        """);

    [Fact]
    public void A_counter_under_a_mutex_is_an_atomic() => Check(
        """
        func f() int {
            var mu sync.Mutex
            var wg sync.WaitGroup
            count := 0
            for i := 0; i < 3; i++ {
                wg.Add(1)
                go func() {
                    defer wg.Done()
                    mu.Lock()
                    count++
                    mu.Unlock()
                }()
            }
            wg.Wait()
            return count
        }
        """,
        """
        let wg = WaitGroup::default();
        let count = Arc::new(AtomicI64::new(0_i64));
        for _ in 0..3 {
            wg.add(1);
            let wg = wg.clone();
            let count = Arc::clone(&count);
            thread::spawn(move || {
                count.fetch_add(1, Ordering::SeqCst);
                wg.done();
            });
        }
        wg.wait();
        count.load(Ordering::SeqCst)
        """);

    [Fact]
    public void A_worker_pool_clones_its_receivers() => Check(
        """
        func work(id int, jobs <-chan int, results chan<- int) {
            for j := range jobs {
                results <- j * id
            }
        }

        func f() {
            jobs := make(chan int, 8)
            results := make(chan int, 8)
            for w := 1; w <= 3; w++ {
                go work(w, jobs, results)
            }
            jobs <- 1
            close(jobs)
            fmt.Println(<-results)
        }
        """,
        """
        let jobs: Chan<i64> = Chan::new(8);
        let results: Chan<i64> = Chan::new(8);
        for w in 1..=3 {
            let jobs = jobs.receiver.clone();
            let results = results.clone();
            thread::spawn(move || work(w, &jobs, &results));
        }
        jobs.send(1);
        jobs.close();
        println!("{}", results.recv().unwrap_or_default());
        """);

    [Fact]
    public void A_goroutine_waits_and_closes() => Check(
        """
        func f(names []string) int {
            out := make(chan string)
            var wg sync.WaitGroup
            for _, name := range names {
                wg.Add(1)
                go func() {
                    defer wg.Done()
                    out <- name
                }()
            }
            go func() {
                wg.Wait()
                close(out)
            }()
            total := 0
            for s := range out {
                total += len(s)
            }
            return total
        }
        """,
        """
        let out: Chan<String> = Chan::new(0);
        let wg = WaitGroup::default();
        for name in names {
            let name = name.to_string();
            wg.add(1);
            let wg = wg.clone();
            let out = out.clone();
            thread::spawn(move || {
                out.send(name.clone());
                wg.done();
            });
        }
        {
            let out = out.clone();
            thread::spawn(move || {
                wg.wait();
                out.close();
            });
        }
        let mut total: i64 = 0;
        for s in out.iter() {
            total += s.len() as i64;
        }
        total
        """);

    [Fact]
    public void Arguments_of_a_goroutine_are_taken_at_its_start() => Check(
        """
        func f(msg string) {
            go func(text string) {
                fmt.Println(text)
            }(msg)
            fmt.Println(msg)
        }
        """,
        """
        {
            let text = msg.clone();
            thread::spawn(move || {
                let text: &str = &text;
                println!("{text}");
            });
        }
        println!("{msg}");
        """);

    [Fact]
    public void Errors_travel_as_results() => Check(
        """
        func f(names []string) error {
            errs := make(chan error, 1)
            go func() {
                errs <- handle(context.Background(), "a")
            }()
            if err := <-errs; err != nil {
                return err
            }
            return nil
        }
        """,
        """
        let errs: Chan<Option<GoError>> = Chan::new(1);
        {
            let errs = errs.clone();
            thread::spawn(move || {
                errs.send(handle(&Context::default(), "a").err());
            });
        }
        {
            let err = errs.recv().unwrap_or_default();
            if err.is_some() {
                return match err {
                    Some(error) => Err(error),
                    None => Ok(()),
                };
            }
        }
        Ok(())
        """);

    [Fact]
    public void A_timeout_is_a_child_of_its_context() => Check(
        """
        func f(ctx context.Context) error {
            ctx, cancel := context.WithTimeout(ctx, time.Second)
            defer cancel()
            return handle(ctx, "a")
        }
        """,
        """
        let (value0, cancel) = ctx.with_timeout(Duration::from_secs(1));
        ctx = value0;
        let _deferred = defer(|| cancel.cancel());
        handle(&ctx, "a")
        """);

    [Fact]
    public void A_deferred_call_runs_from_a_guard() => Check(
        """
        func f() {
            defer fmt.Println("done")
            fmt.Println("work")
        }
        """,
        """
        let _deferred = defer(|| println!("done"));
        println!("work");
        """);

    [Fact]
    public void A_ticker_is_a_receiver() => Check(
        """
        func f(stop <-chan struct{}) {
            ticker := time.NewTicker(time.Second)
            defer ticker.Stop()
            for {
                select {
                case <-ticker.C:
                    fmt.Println("tick")
                case <-stop:
                    return
                }
            }
        }
        """,
        """
        let ticker = GoTicker::new(Duration::from_secs(1));
        go_scope(|| {
            loop {
                select! {
                    recv(ticker.c) -> _ => {
                        println!("tick");
                    }
                    recv(stop) -> _ => {
                        return;
                    }
                }
            }
        });
        """);

    [Fact]
    public void What_is_not_known_is_a_hole_with_a_note()
    {
        var rust = Translate("func f() {\n\tgo\n}");
        Assert.True(rust.Holes > 0);
        Assert.Contains(rust.Notes, n => n.IsHole);
        Assert.Contains("todo!(", rust.Text, StringComparison.Ordinal);
    }

    private static void Check(string go, string expected)
    {
        var rust = Translate(go);
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", rust.Text);
        Assert.Equal(0, rust.Holes);
    }

    private static RustText Translate(string go)
    {
        var file = GoFile.Parse(Prelude + "\n\n" + go + "\n");
        var package = new Package([new PackageFile("a.go", file)]);
        var body = file.Root.Decls.OfType<FuncDecl>().Last().Body!;
        return Translator.Fragment(package.ModelOf(file), [.. body.List], new TranslationSettings("threads"), CancellationToken.None);
    }
}
