package hazards

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"fmt"
	"math"
	"net/http"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

type state int

const (
	idle state = iota
	running
	stopped
)

// hazard: switch-not-exhaustive
func (s state) text() string {
	switch s {
	case idle:
		return "idle"
	case running:
		return "running"
	}
	return ""
}

type node interface{ isNode() }

type leaf struct{}
type branch struct{ kids []node }
type empty struct{}

func (leaf) isNode()   {}
func (branch) isNode() {}
func (empty) isNode()  {}

// hazard: typeswitch-not-exhaustive
func depth(n node) int {
	switch n := n.(type) {
	case leaf:
		return 1
	case branch:
		return 1 + len(n.kids)
	}
	return 0
}

// hazard: enum-out-of-range
func stateOf(n int) state { return state(n) }

func setState(s state) {}

// hazard: enum-untyped-const
func bare() { setState(7) }

// hazard: switch-fallthrough-break
func drain(done chan struct{}, in chan int) {
	for {
		select {
		case <-done:
			break
		case v := <-in:
			println(v)
		}
	}
}

// hazard: int-truncation
func narrow(n int64) int32 { return int32(n) }

// hazard: int-overflow
func alloc(header []byte) []byte {
	rows := binary.BigEndian.Uint32(header)
	columns := binary.BigEndian.Uint32(header[4:])
	return make([]byte, rows*columns)
}

// hazard: int-atoi-narrow
func port(text string) (int32, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	return int32(n), nil
}

// hazard: slice-append-alias
func alias(a []int) ([]int, int) {
	b := append(a[:1], 9)
	return b, a[1]
}

// hazard: slice-append-lost
func appendLost(items []int) int {
	var a []int
	for _, item := range items {
		a = append(a, item)
	}
	b := append(a, 1)
	c := append(a, 2)
	return b[len(b)-1] + c[len(c)-1]
}

type list struct{ items []string }

// hazard: slice-param-alias
func NewList(items []string) *list { return &list{items: items} }

// hazard: slice-internal-leak
func (l *list) Items() []string { return l.items }

// hazard: slice-copy-short
func copyShort(src []byte) []byte {
	var dst []byte
	copy(dst, src)
	return dst
}

// hazard: slice-make-append
func makeAppend(src []int) []int {
	out := make([]int, len(src))
	for _, v := range src {
		out = append(out, v*2)
	}
	return out
}

type message struct{ id []byte }

// hazard: slice-backing-leak
func (m *message) read(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	m.id = data[:5]
	return nil
}

type article struct {
	title string
	tags  []string
}

// hazard: struct-shallow-copy
func shallow(a article) article {
	b := a
	b.tags[0] = "x"
	return b
}

// hazard: range-value-mutation
func rangeValue(items []article) {
	for _, item := range items {
		item.title = strings.ToUpper(item.title)
	}
}

// hazard: recv-value-mutation
func (a article) rename(title string) { a.title = title }

// hazard: map-order
func mapOrder(m map[string]int) string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return strings.Join(out, ",")
}

// hazard: map-insert-in-range
func mapInsert(m map[string]int) {
	for k, v := range m {
		m[k+"x"] = v
	}
}

// hazard: defer-in-loop
func deferInLoop(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
	}
	return nil
}

// hazard: resource-body-unclosed
func bodyUnclosed(url string) (int, error) {
	resp, err := http.Get(url)
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

// hazard: resource-rows-unclosed
func rowsUnclosed(db *sql.DB) (int, error) {
	rows, err := db.Query("select 1")
	if err != nil {
		return 0, err
	}
	n := 0
	for rows.Next() {
		n++
	}
	return n, nil
}

// hazard: resource-file-unclosed
func fileUnclosed(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	return f.Name(), nil
}

// hazard: use-after-close
func afterClose(f *os.File) error {
	buf := make([]byte, 1)
	f.Close()
	_, err := f.Read(buf)
	return err
}

// hazard: time-bare-int
func bareInt() { time.Sleep(1000) }

// hazard: time-equal-op
func sameTime(a, b time.Time) bool { return a == b }

type server struct {
	addr  string
	peers map[string]string
	log   func(string)
}

func (s *server) add(name string) {
	s.peers[name] = s.addr
	s.log(name)
}

// hazard: init-field-missing
func newServer(addr string) *server {
	s := &server{addr: addr}
	s.add("a")
	return s
}

var fromInit = lookup("a")

var table map[string]int

func init() { table = map[string]int{"a": 1} }

// hazard: init-order
func lookup(name string) int { return table[name] }

var byName = lookup("b")

func transfer(from, to string, amount, fee int) {}

// hazard: type-swapped-args
func pay(from, to string, amount, fee int) { transfer(to, from, amount, fee) }

// hazard: type-any-compare
func anyCompare() bool {
	var a, b any = []int{1}, []int{1}
	return a == b
}

// hazard: str-byte-index
func firstIs(s string) string { return s[:1] }

func countOf(s string, want rune) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if rune(s[i]) == want {
			n++
		}
	}
	return n
}

// hazard: str-trim-cutset
func base(name string) string { return strings.TrimRight(name, ".go") }

// hazard: fmt-verb-mismatch
func mismatch(name string) { fmt.Printf("%d\n", name) }

// hazard: float-eq
func sameRoot(a, b float64) bool { return math.Sqrt(a) == b }

// hazard: result-unused
func unused(s string) { strings.ReplaceAll(s, "a", "b") }

// hazard: sql-injection-sprintf
func query(db *sql.DB, name string) (*sql.Rows, error) {
	return db.Query(fmt.Sprintf("select * from users where name = '%s'", name))
}

// hazard: http-no-timeout
func get(url string) (*http.Response, error) { return http.Get(url) }

type record struct {
	name string `json:"name"`
}

// hazard: reflect-tag-typo
type order struct {
	ID    int    `json:"id,omitemtpy"`
	Title string `json:title`
}

func sorted(items []string) *bytes.Buffer {
	sort.Strings(items)
	return bytes.NewBufferString(strings.Join(items, record{}.name))
}
