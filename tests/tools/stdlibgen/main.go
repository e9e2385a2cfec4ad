// Command stdlibgen writes the declarations of Go's standard library, without bodies, into a zip archive: what
// GoRustLens.Semantics embeds.
//
//	go run . ../../../server/GoRustLens.Semantics/StdLib/stdlib.zip      (in this folder)
//
// An entry is a package: its files one after the other, each behind a line "-- name.go --", with real import
// declarations. Kept are the exported declarations and every other declaration that they reach: types, their methods
// (unexported ones, too, for method sets), the lengths of arrays. Variables and constants have their types and values
// written out, so that no initialiser is needed; where the systems differ, or a type cannot be written, the source's
// expression stays. A file that not every system builds keeps its build constraint.
//
// What data flow wants to know of a body stands in a comment behind the function: "noreturn" for one that never returns,
// "nonnil" where the first result is not nil unless there is an error, "noerror" where the error is always nil.
package main

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"time"
)

// The systems that the index covers, each with the processor that most of its users have.
var platforms = []struct{ system, processor string }{{"linux", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: stdlibgen OUT.zip")
	}
	// Debian keeps the sources elsewhere, behind a link.
	root, err := filepath.EvalSymlinks(filepath.Join(runtime.GOROOT(), "src"))
	if err != nil {
		log.Fatal(err)
	}
	paths := packages(root)
	var builds []*platform
	for _, p := range platforms {
		builds = append(builds, load(root, p.system, p.processor, paths))
	}
	known := factsOf(builds)
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, path := range paths {
		text := index(builds, path, known)
		if len(text) == 0 {
			continue
		}
		// No time stamps: the same GOROOT gives the same bytes.
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: path, Method: zip.Deflate, Modified: time.Time{}})
		if err != nil {
			log.Fatal(err)
		}
		if _, err := entry.Write(text); err != nil {
			log.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[1], out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// packages lists the import paths of all packages of the standard library, internal and vendored ones too, sorted.
func packages(root string) []string {
	var paths []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		name := entry.Name()
		if name == "testdata" || strings.HasPrefix(name, "_") || path == filepath.Join(root, "cmd") || path == filepath.Join(root, "builtin") || path == filepath.Join(root, "unsafe") {
			return filepath.SkipDir
		}
		if rel, err := filepath.Rel(root, path); err == nil && rel != "." {
			paths = append(paths, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	sort.Strings(paths)
	return paths
}
