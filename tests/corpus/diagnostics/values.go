// level: all

// Package values holds hazards of types and values beside healthy code.
package values

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"net/http"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

func narrows(text string, count int) (int32, error) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	small := int16(number) // want GRL0501
	if count > math.MaxInt32 {
		return 0, fmt.Errorf("%d is too large, %d", count, small)
	}
	return int32(count), nil
}

func narrowsParsed(text string) (int32, uint8) {
	right, _ := strconv.ParseInt(text, 10, 32)  // want GRL0401
	wrong, _ := strconv.ParseUint(text, 10, 64) // want GRL0401
	return int32(right), uint8(wrong)           // want GRL0501 GRL0501
}

func masks(bits uint64, count int) (byte, uint32, int64) {
	return byte(bits & 0xff), uint32(bits >> 32), int64(count)
}

func area(width, height int32) int64 {
	return int64(width*height) + int64(width)*int64(height) // want GRL0502
}

func digits(number int, letter rune, octet byte) string {
	return string(number) + string(letter) + string(octet) // want GRL0503
}

func insertsWrong(items []int, at int) []int {
	head := append(items[:at], 99) // want GRL0504
	return append(head, items[at:]...)
}

func removes(items []int, at int) []int {
	items = append(items[:at], items[at+1:]...)
	return items
}

func keeps(items []int) ([]int, []int) {
	limited := append(items[:2:2], 7)
	even := items[:0]
	for _, item := range items {
		if item%2 == 0 {
			even = append(even, item)
		}
	}
	return limited, even
}

func addTo(part []int) {
	part = append(part, 1)
	fmt.Println(part)
}

func passesPart() {
	all := []int{1, 2, 3}
	addTo(all[:2]) // want GRL0504
	fmt.Println(all)
}

func branches(names []string) ([]string, []string) {
	var common []string
	for _, name := range names {
		common = append(common, name)
	}
	left := append(common, "left")
	right := append(common, "right") // want GRL0504
	return left, right
}

func copiesNothing(source []int) []int {
	var target []int
	copy(target, source) // want GRL0507
	room := make([]int, 0, len(source))
	copy(room, source) // want GRL0507
	full := make([]int, len(source))
	copy(full, source)
	return append(target, append(room, full...)...)
}

func zerosFirst(names []string) []string {
	upper := make([]string, len(names))
	for _, name := range names {
		upper = append(upper, strings.ToUpper(name)) // want GRL0508
	}
	lower := make([]string, 0, len(names))
	for _, name := range names {
		lower = append(lower, strings.ToLower(name))
	}
	return append(upper, lower...)
}

type Registry struct {
	items map[string]int
	names []string
	last  string
	hook  func()
}

func (r *Registry) Items() map[string]int { return r.items } // want GRL0506

func (r *Registry) Names() []string { return append([]string(nil), r.names...) }

func NewRegistry(names []string) *Registry {
	return &Registry{items: map[string]int{}, names: names} // want GRL0506 GRL0525
}

func (r *Registry) remember(message []byte, text string) {
	r.last = text[:16] // want GRL0509
	r.names = append(r.names, strings.Clone(text[:16]))
	fmt.Println(len(message))
}

type Order struct {
	ID   int
	Tags []string
}

func copiesOrder(order Order) Order {
	shallow := order
	shallow.Tags[0] = "new" // want GRL0520
	deep := order
	deep.Tags = append([]string(nil), order.Tags...)
	deep.Tags[0] = "new"
	return deep
}

func unordered(set map[string]int) ([]string, []string) {
	var loose, sorted []string
	for name := range set {
		loose = append(loose, name) // want GRL0523
	}
	for name := range set {
		sorted = append(sorted, name)
	}
	sort.Strings(sorted)
	total := 0
	for _, count := range set {
		total += count
	}
	fmt.Println(total)
	return loose, sorted
}

func grows(set map[string]int) {
	for name, count := range set {
		set[name+"!"] = count // want GRL0524
	}
	for name := range set {
		set[name]++
		set[name] = 3
		delete(set, name)
	}
}

var settings map[string]string

var greeting = makeGreeting() // want GRL0526

func init() { settings = map[string]string{"name": "Ada"} }

func makeGreeting() string { return "Hello " + settings["name"] }

func transfer(from, to string, amount int) { fmt.Println(from, to, amount) }

func pays(from, to string) {
	transfer(from, to, 1)
}

func paysBack(to, from string) {
	transfer(to, from, 1) // want GRL0527
}

func panics() bool {
	var left, right any = []int{1}, []int{1}
	var first, second any = 1, 2
	seen := map[any]bool{}
	seen[[]int{1}] = true // want GRL0528
	seen["x"] = true
	return left == right || first == second // want GRL0528
}

func characters(text string) {
	for index := range text {
		fmt.Printf("%c", text[index]) // want GRL0529
	}
	for _, character := range text {
		fmt.Printf("%c", character)
	}
	fmt.Println(string(text[0]), text[0] == '/') // want GRL0529
}

func trims(path string) string {
	path = strings.TrimRight(path, ".json")   // want GRL0530
	path = strings.TrimLeft(path, "https://") // want GRL0530
	path = strings.Trim(path, "/.")
	return strings.TrimRight(path, "0123456789")
}

type point struct{ x, y int }

func (p point) String() string { return "point" }

func tracef(format string, arguments ...any) { log.Printf(format, arguments...) }

func formats(name string, count int, p point, err error, list []int) error {
	fmt.Printf("%d\n", name)        // want GRL0531
	fmt.Printf("%s has %d\n", name) // want GRL0531
	fmt.Printf("%s\n", name, count) // want GRL0531
	fmt.Printf("%z\n", name)        // want GRL0531
	fmt.Println("%s", name)         // want GRL0531
	fmt.Printf("%w\n", err)         // want GRL0531
	fmt.Println(panics)             // want GRL0531
	tracef("%d", name)              // want GRL0531
	tracef("%s %v %-8.3f %d %x %5d%%", p, p, 1.5, list, name, count)
	fmt.Printf("%[2]d %[1]s\n", name, count)
	fmt.Printf("%*d %t %p\n", 3, count, true, &count)
	fmt.Println("100%", name, count)
	return fmt.Errorf("formats: %w", err)
}

func equal(left, right float64, byWeight map[float64]string) bool { // want GRL0532
	return left == right || left == 0 || left == math.Trunc(left) // want GRL0532
}

func queries(db *sql.DB, name, table string) error {
	query := fmt.Sprintf("SELECT * FROM users WHERE name = '%s'", name)
	if _, err := db.Exec(query); err != nil { // want GRL0533
		return err
	}
	if _, err := db.Exec("DELETE FROM users WHERE name = " + name); err != nil { // want GRL0533
		return err
	}
	if _, err := db.Exec("TRUNCATE " + table); err != nil { // want GRL0533
		return err
	}
	_, err := db.Exec("DELETE FROM users WHERE name = ?", name)
	return err
}

type tagged struct {
	Name  string `json:"name,omitempty"`
	Title string `json:title`            // want GRL0534
	City  string `json:"city,omitemtpy"` // want GRL0534
	Other string `json:"name"`           // want GRL0534
	own   string `json:"own"`            // want GRL0534
	Mail  string `xml:"mail,attr" db:"mail"`
}

func (t tagged) read() string { return t.own }

func handle(w http.ResponseWriter, r *http.Request) {
	go func() { // want GRL0535
		fmt.Println(r.URL)
	}()
	go func() {
		defer func() { _ = recover() }()
		fmt.Println(r.URL)
	}()
}

func connects(secure bool) *http.Client {
	var client *http.Client
	if secure {
		client, err := http.DefaultClient, error(nil) // want GRL0536
		log.Println(client, err)
	}
	return client
}

func connectsWell(secure bool) *http.Client {
	var client *http.Client
	if secure {
		client = http.DefaultClient
	}
	return client
}

type Event struct {
	ID int
	time.Time
}

type Meeting struct {
	ID    int
	Start time.Time
}

func writes(event Event, meeting Meeting) ([]byte, error) {
	if _, err := json.Marshal(event); err != nil { // want GRL0537
		return nil, err
	}
	return json.Marshal(meeting)
}

func rangesOverCopy() {
	numbers := [3]int{0, 1, 2}
	for index, number := range numbers {
		numbers[2] = 10 // want GRL0538
		fmt.Println(index, number)
	}
	for index, number := range &numbers {
		numbers[2] = 10
		fmt.Println(index, number)
	}
}

func octal(path string) error {
	sum := 100 + 010 // want GRL0539
	fmt.Println(sum)
	return os.Mkdir(path, 0755)
}
