package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func writeLines(path string, lines []string) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("create: %w", err)
	}
	defer func() {
		if cerr := f.Close(); err == nil {
			err = cerr
		}
	}()
	w := bufio.NewWriter(f)
	for i, l := range lines {
		if _, err := fmt.Fprintf(w, "%d %s\n", i+1, l); err != nil {
			return err
		}
	}
	return w.Flush()
}

func longest(path string) (string, int, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	best, n := "", 0
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		n++
		if len(sc.Text()) > len(best) {
			best = sc.Text()
		}
	}
	return best, n, sc.Err()
}

func main() {
	dir, err := os.MkdirTemp("", "prog")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "notes.txt")
	fmt.Println(writeLines(path, []string{"short", "a longer line", "mid line"}))
	fmt.Println(longest(path))

	data, err := os.ReadFile(path)
	fmt.Println(len(data), err, strings.Count(string(data), "\n"))
	_, _, err = longest(filepath.Join(dir, "missing"))
	fmt.Println(errors.Is(err, os.ErrNotExist), errors.Is(err, fs.ErrPermission))
	if err := os.WriteFile(path, []byte("replaced"), 0o644); err != nil {
		fmt.Println(err)
	}
	info, err := os.Stat(path)
	fmt.Println(info.Name(), info.Size(), info.IsDir(), err)
	fmt.Println(os.Remove(path), filepath.Base(path), filepath.Ext(path))
	entries, _ := os.ReadDir(dir)
	fmt.Println(len(entries))
	if err := writeLines(filepath.Join(dir, "no", "such", "dir"), nil); err != nil {
		fmt.Println("create failed:", errors.Is(err, os.ErrNotExist))
	}
}
