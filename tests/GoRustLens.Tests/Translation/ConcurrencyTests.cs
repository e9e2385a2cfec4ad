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
    public void A_channel_becomes_its_two_ends() => Check(
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
        let (ch_tx, mut ch_rx) = mpsc::channel::<i64>(4);
        tokio::spawn(async move {
            let _ = ch_tx.send(1).await;
        });
        return ch_rx.recv().await.expect("the sender is gone");
        """);

    [Fact]
    public void A_thread_channel_without_a_buffer_meets() => Check(
        """
        func f() int {
            ch := make(chan int)
            go func() {
                ch <- 1
            }()
            return <-ch
        }
        """,
        """
        let (ch_tx, ch_rx) = mpsc::sync_channel::<i64>(0);
        std::thread::spawn(move || {
            let _ = ch_tx.send(1);
        });
        return ch_rx.recv().expect("the sender is gone");
        """, "threads");

    [Fact]
    public void A_send_in_a_fallible_function_hands_its_error_on() => Check(
        """
        func f(out chan<- int) error {
            out <- 1
            return nil
        }
        """,
        """
        out.send(1).await?;
        return Ok(());
        """);

    [Fact]
    public void A_generator_moves_its_sender() => Check(
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
        let (out_tx, out_rx) = mpsc::channel::<i64>(1);
        tokio::spawn(async move {
            for i in 0..n {
                if out_tx.send(i).await.is_err() {
                    return;
                }
            }
        });
        return out_rx;
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
        while let Some(job) = r#in.recv().await {
            println!("{}", job.name);
        }
        """);

    [Fact]
    public void Comma_ok_on_a_channel_is_let_else() => Check(
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
        let Some(v) = r#in.recv().await else { return 0 };
        return v;
        """);

    [Fact]
    public void Close_drops_the_sender() => Check(
        """
        func f() {
            ch := make(chan int, 1)
            ch <- 1
            close(ch)
            fmt.Println(<-ch)
        }
        """,
        """
        let (ch_tx, mut ch_rx) = mpsc::channel::<i64>(1);
        if ch_tx.send(1).await.is_err() {
            return;
        }
        drop(ch_tx);
        println!("{}", ch_rx.recv().await.unwrap_or_default());
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
            tokio::select! {
                Some(v) = r#in.recv() => {
                    println!("{v}");
                }
                _ = tokio::time::sleep(Duration::from_secs(2)) => {
                    println!("late");
                }
                _ = ctx.cancelled() => {
                    bail!("context canceled");
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
        if let Ok(v) = r#in.try_recv() {
            println!("{v}");
        } else {
            println!("none");
        }
        """);

    [Fact]
    public void A_select_that_sends_reserves_a_place() => Check(
        """
        func f(out chan<- int, stop <-chan struct{}) {
            select {
            case out <- 1:
            case <-stop:
            }
        }
        """,
        """
        tokio::select! {
            Ok(permit) = out.reserve() => {
                permit.send(1);
            }
            _ = stop.recv() => {}
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
        crossbeam_channel::select! {
            recv(a) -> x => {
                let x = x.unwrap_or_default();
                println!("{x}");
            }
            recv(crossbeam_channel::after(Duration::from_secs(1))) -> _ => {}
        }
        let _ = b.recv();
        """, "threads");

    [Fact]
    public void A_wait_group_becomes_a_join_set() => Check(
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
        let mut wg = JoinSet::new();
        for name in names {
            wg.spawn({
                let name = name.to_string();
                async move {
                    println!("{name}");
                }
            });
        }
        wg.join_all().await;
        """);

    [Fact]
    public void A_wait_group_of_threads_joins_handles() => Check(
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
        let mut wg = Vec::new();
        for i in 0..n {
            wg.push(std::thread::spawn(move || {
                println!("{i}");
            }));
        }
        for handle in wg {
            handle.join().expect("a thread panicked");
        }
        """, "threads");

    [Fact]
    public void An_errgroup_hands_on_the_first_error() => Check(
        """
        func f(ctx context.Context, names []string) error {
            g, ctx := errgroup.WithContext(ctx)
            for _, name := range names {
                g.Go(func() error {
                    return handle(ctx, name)
                })
            }
            return g.Wait()
        }
        """,
        """
        let mut g: JoinSet<Result<()>> = JoinSet::new();
        let ctx = ctx.child_token();
        for name in names {
            g.spawn({
                let ctx = ctx.clone();
                let name = name.to_string();
                async move { handle(&ctx, &name) }
            });
        }
        while let Some(joined) = g.join_next().await {
            joined.expect("a task panicked")?;
        }
        return Ok(());
        """);

    [Fact]
    public void A_wrapped_errgroup_error_keeps_its_context() => Check(
        """
        func f(ctx context.Context) error {
            var g errgroup.Group
            g.Go(func() error {
                return handle(ctx, "a")
            })
            if err := g.Wait(); err != nil {
                return fmt.Errorf("all: %w", err)
            }
            return nil
        }
        """,
        """
        let mut g: JoinSet<Result<()>> = JoinSet::new();
        g.spawn({
            let ctx = ctx.clone();
            async move { handle(&ctx, "a") }
        });
        while let Some(joined) = g.join_next().await {
            joined.expect("a task panicked").context("all")?;
        }
        return Ok(());
        """);

    [Fact]
    public void A_counter_of_goroutines_moves_into_its_mutex() => Check(
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
        let mut wg = JoinSet::new();
        let count: Arc<Mutex<i64>> = Arc::new(Mutex::new(0));
        for _ in 0..3 {
            wg.spawn({
                let count = Arc::clone(&count);
                async move {
                    *count.lock().unwrap() += 1;
                }
            });
        }
        wg.join_all().await;
        let count = *count.lock().unwrap();
        return count;
        """);

    [Fact]
    public void A_shared_map_is_locked_for_its_region() => Check(
        """
        func f(names []string) map[string]int {
            var mu sync.Mutex
            var wg sync.WaitGroup
            seen := map[string]int{}
            for _, name := range names {
                wg.Add(1)
                go func() {
                    defer wg.Done()
                    mu.Lock()
                    defer mu.Unlock()
                    seen[name] = len(seen)
                }()
            }
            wg.Wait()
            return seen
        }
        """,
        """
        let mut wg = JoinSet::new();
        let seen: Arc<Mutex<HashMap<String, i64>>> = Arc::new(Mutex::new(HashMap::new()));
        for name in names {
            wg.spawn({
                let seen = Arc::clone(&seen);
                let name = name.to_string();
                async move {
                    let seen = &mut *seen.lock().unwrap();
                    seen.insert(name.clone(), seen.len() as i64);
                }
            });
        }
        wg.join_all().await;
        let seen = std::mem::take(&mut *seen.lock().unwrap());
        return seen;
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
        let (jobs_tx, jobs_rx) = async_channel::bounded::<i64>(8);
        let (results_tx, results_rx) = async_channel::bounded::<i64>(8);
        for w in 1..=3 {
            tokio::spawn(work(w as i64, jobs_rx.clone(), results_tx.clone()));
        }
        if jobs_tx.send(1).await.is_err() {
            return;
        }
        drop(jobs_tx);
        println!("{}", results_rx.recv().await.expect("the sender is gone"));
        """);

    [Fact]
    public void Waiting_and_closing_is_the_last_senders_drop() => Check(
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
        let (out_tx, mut out_rx) = mpsc::channel::<String>(1);
        let mut wg = JoinSet::new();
        for name in names {
            wg.spawn({
                let out_tx = out_tx.clone();
                let name = name.to_string();
                async move {
                    let _ = out_tx.send(name).await;
                }
            });
        }
        drop(out_tx);
        let mut total = 0;
        while let Some(s) = out_rx.recv().await {
            total += s.len() as i64;
        }
        return total;
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
        tokio::spawn({
            let text = msg.to_string();
            async move {
                println!("{text}");
            }
        });
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
        let (errs_tx, mut errs_rx) = mpsc::channel::<Result<()>>(1);
        tokio::spawn(async move {
            let _ = errs_tx.send(handle(&CancellationToken::new(), "a")).await;
        });
        {
            let err = errs_rx.recv().await.and_then(Result::err);
            if let Some(err) = err {
                return Err(err);
            }
        }
        return Ok(());
        """);

    [Fact]
    public void A_timeout_cancels_a_token() => Check(
        """
        func f(ctx context.Context) error {
            ctx, cancel := context.WithTimeout(ctx, time.Second)
            defer cancel()
            return handle(ctx, "a")
        }
        """,
        """
        let ctx = ctx.child_token();
        tokio::spawn({
            let ctx = ctx.clone();
            async move {
                tokio::time::sleep(Duration::from_secs(1)).await;
                ctx.cancel();
            }
        });
        let _cancel = ctx.clone().drop_guard();
        return handle(&ctx, "a");
        """);

    [Fact]
    public void A_lock_around_the_rest_is_a_guard() => Check(
        """
        type Box struct {
            mu sync.RWMutex
            n int
        }

        func (b *Box) Get() int {
            b.mu.RLock()
            defer b.mu.RUnlock()
            return b.n
        }
        """,
        """
        let _guard = self.mu.read().unwrap();
        return self.n;
        """);

    [Fact]
    public void A_lock_with_an_early_way_out_drops_its_guard() => Check(
        """
        type Box struct {
            mu sync.Mutex
            n int
        }

        func (b *Box) Take() int {
            b.mu.Lock()
            if b.n == 0 {
                b.mu.Unlock()
                return 0
            }
            b.n--
            b.mu.Unlock()
            return 1
        }
        """,
        """
        let guard = self.mu.lock().unwrap();
        if self.n == 0 {
            drop(guard);
            return 0;
        }
        self.n -= 1;
        drop(guard);
        return 1;
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
        scopeguard::defer!(println!("done"));
        println!("work");
        """);

    [Fact]
    public void A_ticker_is_an_interval() => Check(
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
        let mut ticker = tokio::time::interval_at(
            tokio::time::Instant::now() + Duration::from_secs(1),
            Duration::from_secs(1),
        );
        loop {
            tokio::select! {
                _ = ticker.tick() => {
                    println!("tick");
                }
                _ = stop.recv() => {
                    return;
                }
            }
        }
        """);

    [Theory]
    [InlineData("func f() {\n\tdefer func() {\n\t\trecover()\n\t}()\n}", "catch_unwind")]
    [InlineData("type hub struct{ ch chan int }\nfunc f() {\n\th := hub{ch: make(chan int)}\n\t_ = h\n}", "two ends")]
    [InlineData("func f() {\n\ttimer := time.NewTimer(time.Second)\n\t<-timer.C\n}", "timer")]
    [InlineData("func f() {\n\tgo\n}", "")]
    public void What_is_not_known_is_a_hole_with_a_note(string go, string reason)
    {
        var rust = Translate(go, "tokio");
        Assert.True(rust.Holes > 0);
        Assert.Contains(rust.Notes, n => n.IsHole && n.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Contains("todo!(", rust.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sharing_that_would_be_a_copy_is_noted()
    {
        var rust = Translate("func f(n int) {\n\tgo func() {\n\t\tn++\n\t}()\n\tfmt.Println(n)\n}", "tokio");
        Assert.Contains(rust.Notes, n => n.Message.StartsWith("n is shared with the goroutine", StringComparison.Ordinal));
    }

    private static void Check(string go, string expected, string async = "tokio")
    {
        var rust = Translate(go, async);
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", rust.Text);
        Assert.Equal(0, rust.Holes);
    }

    private static RustText Translate(string go, string async)
    {
        var file = GoFile.Parse(Prelude + "\n\n" + go + "\n");
        var package = new Package([new PackageFile("a.go", file)]);
        var body = file.Root.Decls.OfType<FuncDecl>().Last().Body!;
        return Translator.Fragment(package.ModelOf(file), [.. body.List], new TranslationSettings(async), CancellationToken.None);
    }
}
