using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Goroutines, locks, servers and tests as whole documents: what stands in the Rust.</summary>
public sealed class ThreadTests
{
    [Fact]
    public void A_mutex_around_one_map_is_the_maps_own_lock()
    {
        var rust = Translate(
            """
            import "sync"

            func count(words []string) map[string]int {
            	counts := make(map[string]int)
            	var mu sync.Mutex
            	var wg sync.WaitGroup
            	for _, w := range words {
            		wg.Add(1)
            		go func() {
            			defer wg.Done()
            			mu.Lock()
            			counts[w]++
            			mu.Unlock()
            		}()
            	}
            	wg.Wait()
            	return counts
            }
            """);
        Assert.Contains("let counts: Arc<Mutex<HashMap<String, i64>>> = Arc::new(Mutex::new(HashMap::new()));", rust, StringComparison.Ordinal);
        Assert.Contains("*counts.lock().entry(", rust, StringComparison.Ordinal);
        Assert.DoesNotContain("GoMutex", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_struct_with_atomics_is_shared_not_copied()
    {
        var rust = Translate(
            """
            import "sync/atomic"

            type counter struct{ cur, max atomic.Int32 }

            func (c *counter) enter() { c.cur.Add(1) }

            func run() int32 {
            	var c counter
            	done := make(chan bool)
            	go func() {
            		c.enter()
            		done <- true
            	}()
            	<-done
            	return c.cur.Load()
            }
            """);
        Assert.Contains("let c: Arc<Counter> = Default::default();", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_struct_with_fields_in_locks_reads_them()
    {
        var rust = Translate(
            """
            type product struct {
            	name  string
            	stock int
            }

            func sell(p *product, done chan bool) {
            	p.stock--
            	done <- true
            }

            func snapshot(all map[string]*product) []product {
            	var out []product
            	done := make(chan bool)
            	for _, p := range all {
            		go sell(p, done)
            		<-done
            		out = append(out, *p)
            	}
            	return out
            }
            """);
        Assert.Contains("impl Clone for Product {", rust, StringComparison.Ordinal);
        Assert.Contains("stock: AtomicI64::new(self.stock.load(Ordering::SeqCst)),", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_as_a_key_counts_by_where_it_leads_to()
    {
        var rust = Translate(
            """
            type node struct{ next *node }

            func length(n *node) int {
            	seen := map[*node]bool{}
            	for n != nil && !seen[n] {
            		seen[n] = true
            		n = n.next
            	}
            	return len(seen)
            }
            """);
        Assert.Contains("HashMap<ByAddress<", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutex_around_two_fields_stays()
    {
        var rust = Translate(
            """
            import "sync"

            type account struct {
            	mu      sync.Mutex
            	balance float64
            	history []float64
            }

            func (a *account) deposit(x float64) {
            	a.mu.Lock()
            	defer a.mu.Unlock()
            	a.balance += x
            	a.history = append(a.history, x)
            }

            func run(a *account) { go a.deposit(1) }
            """);
        Assert.Contains("self.mu.lock();", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slice_that_threads_write_for_the_caller_is_shared()
    {
        var rust = Translate(
            """
            import "sync"

            func squares(in, out []int) {
            	var wg sync.WaitGroup
            	for i := range in {
            		wg.Add(1)
            		go func() {
            			defer wg.Done()
            			out[i] = in[i] * in[i]
            		}()
            	}
            	wg.Wait()
            }

            func run() int {
            	out := make([]int, 2)
            	squares([]int{1, 2}, out)
            	return out[1]
            }
            """);
        Assert.Contains("out: &Arc<Mutex<Vec<i64>>>", rust, StringComparison.Ordinal);
        Assert.Contains(", &out);", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_in_a_map_of_pointers_is_nil()
    {
        var rust = Translate(
            """
            type node struct{ next *node }

            func find(all map[string]*node, key string) bool {
            	n := all[key]
            	return n != nil
            }
            """);
        Assert.Contains("let n = all.get(key).cloned();", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_test_is_a_test_in_a_module_of_its_own()
    {
        var rust = Translate(
            """
            import "testing"

            func Double(x int) int { return 2 * x }

            func TestDouble(t *testing.T) {
            	tests := []struct {
            		name     string
            		in, want int
            	}{{"zero", 0, 0}, {"one", 1, 2}}
            	for _, tt := range tests {
            		t.Run(tt.name, func(t *testing.T) {
            			if got := Double(tt.in); got != tt.want {
            				t.Errorf("Double(%d) = %d", tt.in, got)
            			}
            		})
            	}
            }
            """);
        Assert.Contains("#[cfg(test)]\nmod tests {\n    use super::*;\n", rust, StringComparison.Ordinal);
        Assert.Contains("    #[test]\n    fn test_double() {\n", rust, StringComparison.Ordinal);
        Assert.Contains("\"{}: Double({}) = {got}\"", rust, StringComparison.Ordinal);
        Assert.DoesNotContain("todo!", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_writes_a_response_and_reads_a_request()
    {
        var rust = Translate(
            """
            import (
            	"fmt"
            	"net/http"
            )

            func hello(w http.ResponseWriter, r *http.Request) {
            	fmt.Fprintf(w, "hello %s", r.URL.Query().Get("name"))
            }

            func serve() error {
            	mux := http.NewServeMux()
            	mux.HandleFunc("GET /hello", hello)
            	return http.ListenAndServe(":8080", mux)
            }
            """);
        Assert.Contains("fn hello(w: &mut GoResponse, r: &GoRequest) {", rust, StringComparison.Ordinal);
        Assert.Contains("mux.handle(\"GET /hello\", hello);", rust, StringComparison.Ordinal);
        Assert.Contains("axum::serve(listener, app)", rust, StringComparison.Ordinal);
        Assert.DoesNotContain("todo!", rust, StringComparison.Ordinal);
    }

    private static string Translate(string go)
    {
        var file = GoFile.Parse("package app\n\n" + go);
        var package = new Package([new PackageFile("app.go", file)]);
        return Translator.Document(package.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
    }
}
