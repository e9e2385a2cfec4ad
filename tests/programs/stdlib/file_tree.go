package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func check(e error) {
	if e != nil {
		panic(e)
	}
}

func copyFile(dst, src string) (int64, error) {
	in, err := os.Open(src)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	out, err := os.Create(dst)
	if err != nil {
		return 0, err
	}
	defer out.Close()
	return io.Copy(out, in)
}

func main() {
	dir, err := os.MkdirTemp("", "files")
	check(err)
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "a.txt")
	check(os.WriteFile(path, []byte("hello\ngo\n"), 0644))
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0644)
	check(err)
	_, err = f.WriteString("third line\n")
	check(err)
	fmt.Fprintf(f, "line %d\n", 4)
	f.Close()
	data, err := os.ReadFile(path)
	check(err)
	fmt.Print(string(data))
	n, err := copyFile(filepath.Join(dir, "b.txt"), path)
	fmt.Println(n, err)
	check(os.MkdirAll(filepath.Join(dir, "sub", "deep"), 0755))
	check(os.WriteFile(filepath.Join(dir, "sub", "c.log"), nil, 0o600))
	info, err := os.Stat(path)
	check(err)
	fmt.Println(info.Name(), info.Size(), info.IsDir(), info.Mode().IsRegular())
	if _, err := os.Stat(filepath.Join(dir, "nope")); os.IsNotExist(err) {
		fmt.Println("nope does not exist")
	}
	if _, err := os.Open(filepath.Join(dir, "nope")); errors.Is(err, fs.ErrNotExist) {
		fmt.Println("still not")
	}
	entries, err := os.ReadDir(dir)
	check(err)
	for _, e := range entries {
		fmt.Println(e.Name(), e.IsDir())
	}
	var found []string
	err = filepath.Walk(dir, func(p string, info os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		if !info.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			found = append(found, rel)
		}
		return nil
	})
	check(err)
	sort.Strings(found)
	fmt.Println(found)
	err = filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if d.IsDir() && d.Name() == "deep" {
			fmt.Println("skip", d.Name())
			return filepath.SkipDir
		}
		return nil
	})
	fmt.Println(err)
	in, err := os.Open(path)
	check(err)
	defer in.Close()
	r := bufio.NewReader(in)
	for i := 1; ; i++ {
		line, err := r.ReadString('\n')
		if err == io.EOF {
			break
		}
		check(err)
		fmt.Printf("%d: %s", i, strings.ToUpper(line))
	}
	matches, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	for _, m := range matches {
		fmt.Println(filepath.Base(m), filepath.Ext(m))
	}
	check(os.Rename(path, filepath.Join(dir, "z.txt")))
	check(os.Remove(filepath.Join(dir, "b.txt")))
	_, err = os.ReadFile(path)
	fmt.Println(err != nil, errors.Is(err, os.ErrNotExist))
	os.Setenv("FOO", "1")
	fmt.Println(os.Getenv("FOO"), os.Getenv("NOPE_X") == "")
	if v, ok := os.LookupEnv("FOO"); ok {
		fmt.Println("found", v)
	}
}
