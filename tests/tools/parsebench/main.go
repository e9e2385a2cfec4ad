// Command parsebench says how many megabytes of Go go/parser parses in a second,
// for `npm run bench`, beside `gorustlens bench-parse DIR [ROUNDS]`, which prints
// the same line for GoRustLens' own parser.
//
//	go build -o parsebench . && GOMAXPROCS=1 ./parsebench DIR [ROUNDS]
//
// Every .go file under DIR is parsed once a round, comments too; reading the
// files is not measured. GOMAXPROCS=1 keeps the garbage collector on the thread
// that is measured.
package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: parsebench DIR [ROUNDS]")
		os.Exit(2)
	}
	rounds := 5
	if len(os.Args) > 2 {
		if n, err := strconv.Atoi(os.Args[2]); err == nil {
			rounds = n
		}
	}
	files, size, err := load(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "parsebench:", err)
		os.Exit(2)
	}
	best := time.Duration(1<<63 - 1)
	faults := 0
	for range rounds {
		start := time.Now()
		faults = parseAll(files)
		best = min(best, time.Since(start))
	}
	megabytes := float64(size) / 1e6
	fmt.Printf("go/parser parse: %d files, %.1f MB, %d with errors, best round %d ms, %.1f MB/s\n",
		len(files), megabytes, faults, best.Milliseconds(), megabytes/best.Seconds())
}

func load(dir string) (files [][]byte, size int, err error) {
	// Debian's GOROOT/src is a link, and WalkDir does not follow links.
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, 0, err
	}
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		src, err := os.ReadFile(path)
		files = append(files, src)
		size += len(src)
		return err
	})
	return files, size, err
}

func parseAll(files [][]byte) (faults int) {
	for _, src := range files {
		if _, err := parser.ParseFile(token.NewFileSet(), "", src, parser.ParseComments|parser.SkipObjectResolution); err != nil {
			faults++
		}
	}
	return faults
}
