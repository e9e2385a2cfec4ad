// level: all
package p

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

var errOdd = errors.New("odd")

func neverClosed(path string) ([]byte, error) {
	f, err := os.Open(path) // want GRL0601
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func closedLate(path string, isOdd bool) ([]byte, error) {
	f, err := os.Open(path) // want GRL0601
	if err != nil {
		return nil, err
	}
	if isOdd {
		return nil, errOdd
	}
	data, err := io.ReadAll(f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return data, f.Close()
}

func closedWell(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

func handedOn(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func wrapped(path string) (*bufio.Reader, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return bufio.NewReader(f), nil
}

func body(client *http.Client, request *http.Request) (int, error) {
	response, err := client.Do(request) // want GRL0601
	if err != nil {
		return 0, err
	}
	return response.StatusCode, nil
}

func bodyWell(client *http.Client, request *http.Request) (int, error) {
	response, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	return response.StatusCode, nil
}

func names(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT name FROM t") // want GRL0602
	if err != nil {
		return nil, err
	}
	defer rows.Close() // want GRL0003
	var all []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		all = append(all, name)
	}
	return all, nil
}

func lines(r io.Reader) int {
	scanner := bufio.NewScanner(r) // want GRL0602
	n := 0
	for scanner.Scan() {
		n++
	}
	return n
}

func linesWell(r io.Reader) (int, error) {
	scanner := bufio.NewScanner(r)
	n := 0
	for scanner.Scan() {
		n++
	}
	return n, scanner.Err()
}

func linesOfText(text string) int {
	scanner := bufio.NewScanner(strings.NewReader(text))
	n := 0
	for scanner.Scan() {
		n++
	}
	return n
}

func afterClose(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	_, err = f.WriteString("late") // want GRL0603
	return err
}

func perhapsClosed(f *os.File, isDone bool) error {
	if isDone {
		return f.Close()
	}
	_, err := f.WriteString("in time")
	return err
}

func deferred(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want GRL0604
	}
	return nil
}

func deferredOnce(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		return nil
	}
	return errOdd
}

func neverRun(work func()) {
	for {
		defer work() // want GRL0604
		work()
	}
}

func lost(ctx context.Context, isOdd bool) error {
	ctx, cancel := context.WithCancelCause(ctx) // want GRL0605
	if isOdd {
		return ctx.Err() // want GRL0605
	}
	cancel(errOdd)
	return nil
}

func thrownAway(ctx context.Context) context.Context {
	var inner, _ = context.WithTimeout(ctx, time.Second) // want GRL0605
	return inner
}

func keptCancel(ctx context.Context) (context.Context, func()) {
	inner, cancel := context.WithTimeout(ctx, time.Second)
	return inner, cancel
}

func background(ctx context.Context) error {
	return use(context.Background()) // want GRL0606
}

func replaced(ctx context.Context) error {
	if ctx == nil {
		ctx = context.Background()
	}
	return use(ctx)
}

func use(ctx context.Context) error { return ctx.Err() }

type userKey struct{}

func keys(ctx context.Context) context.Context {
	ctx = context.WithValue(ctx, "user", 1) // want GRL0607
	return context.WithValue(ctx, userKey{}, 1)
}

func ticks(ready func() bool) {
	ticker := time.NewTicker(time.Second) // want GRL0608
	for range ticker.C {
		if ready() {
			return
		}
	}
}

func ticksWell(ready func() bool) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for range ticker.C {
		if ready() {
			return
		}
	}
}

func after(in chan int) {
	for {
		select {
		case <-in:
		case <-time.After(time.Minute): // want GRL0608
			return
		}
	}
}

func sleeps(n int, d time.Duration) {
	time.Sleep(50) // want GRL0609
	time.Sleep(50 * time.Millisecond)
	time.Sleep(time.Duration(n) * time.Second)
	time.Sleep(d * time.Second) // want GRL0609
	time.Sleep(d * 2)
	time.Sleep(0)
}

func times(a, b time.Time) bool {
	return a == b // want GRL0610
}

func timesWell(a, b time.Time) bool { return a.Equal(b) }

func noTimeout(url string) (*http.Response, error) {
	client := &http.Client{} // want GRL0611
	_ = client
	return http.Get(url) // want GRL0611
}

var server = http.Server{ReadHeaderTimeout: time.Second}

func unchecked(client *http.Client, url string) error {
	response, err := client.Get(url)
	defer response.Body.Close() // want GRL0110
	if err != nil {
		return err
	}
	return nil
}

func traced() func() { return func() {} }

func trace() {
	defer traced()() // twice called
	defer traced()   // want GRL0613
}

func closeResponse(response *http.Response) { response.Body.Close() }

func closeAny(body io.Closer) { body.Close() }

func lookAt(response *http.Response) { println(response.Status) }

func bodyHandedToWhoCloses(client *http.Client, request *http.Request) error {
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer closeResponse(response)
	return nil
}

func bodyHandedAsCloser(client *http.Client, request *http.Request) error {
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer closeAny(response.Body)
	return nil
}

func bodyHandedToWhoLooks(client *http.Client, request *http.Request) error {
	response, err := client.Do(request) // want GRL0601
	if err != nil {
		return err
	}
	lookAt(response)
	return nil
}

func bodyByAnotherName(client *http.Client, request *http.Request) ([]byte, error) {
	response, err := client.Do(request) // want GRL0601
	if err != nil {
		return nil, err
	}
	body := response.Body
	return io.ReadAll(body)
}

func bodyClosedByAnotherName(client *http.Client, request *http.Request) ([]byte, error) {
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	body := response.Body
	defer body.Close()
	return io.ReadAll(body)
}

func bodyInLiteral(client *http.Client, request *http.Request) error {
	response, err := client.Do(request) // want GRL0601
	if err != nil {
		return err
	}
	defer func() {
		println(response.Status)
	}()
	return nil
}

func bodyClosedInLiteral(client *http.Client, request *http.Request) error {
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer func(done *http.Response) {
		done.Body.Close()
	}(response)
	return nil
}

func fetch(client *http.Client, request *http.Request) (*http.Response, error) {
	return client.Do(request)
}

func fetched(client *http.Client, request *http.Request) error {
	response, err := fetch(client, request) // want GRL0601
	if err != nil {
		return err
	}
	println(response.Status)
	return nil
}

func fetchedWell(client *http.Client, request *http.Request) error {
	response, err := fetch(client, request)
	if err != nil {
		return err
	}
	println(response.Status)
	return response.Body.Close()
}

func overwritten(client *http.Client, request *http.Request) error {
	response, err := client.Do(request) // want GRL0601
	if err != nil {
		return err
	}
	println(response.Status)
	response, err = client.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}

func overwrittenWell(client *http.Client, request *http.Request) error {
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	response.Body.Close()
	response, err = client.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}

func closedIfThere(client *http.Client, request *http.Request) error {
	response, err := client.Do(request)
	if response != nil {
		defer response.Body.Close()
	}
	return err
}

func probed(client *http.Client, request *http.Request) error {
	_, err := client.Do(request) // want GRL0601
	return err
}

type doer interface {
	Do(request *http.Request) (*http.Response, error)
}

func doneByInterface(client doer, request *http.Request) (int, error) {
	response, err := client.Do(request) // want GRL0601
	if err != nil {
		return 0, err
	}
	return response.StatusCode, nil
}

func rowsToTheirEnd(db *sql.DB) (int, error) {
	rows, err := db.Query("SELECT 1")
	if err != nil {
		return 0, err
	}
	found := 0
	for rows.Next() {
		found++
	}
	return found, rows.Err()
}

func rowsLeft(db *sql.DB) (bool, error) {
	rows, err := db.Query("SELECT 1") // want GRL0601
	if err != nil {
		return false, err
	}
	for rows.Next() {
		return true, nil
	}
	return false, rows.Err()
}
