// Command mutation makes mistakes in healthy Go: it takes out a check, a lock, an Unlock, a Close, one of each kind here and there, and
// lists where. score.mjs then asks `gorustlens check` which of them it finds. The folder is changed in place: give it a copy.
//
//	mutation DIR LIST [-kind KIND] [-seed N] [-max N]
package main

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// site is a place where one mistake can be made. Lines are those of the function around it, which the edits do not move.
type site struct {
	file, kind, function string
	line, first, last    int
	edits                []edit
}

// edit replaces the bytes from one offset up to another.
type edit struct {
	from, to int
	text     string
}

func main() {
	kind := flag.String("kind", "", "only mistakes of this kind")
	seed := flag.Int64("seed", 1, "which places are chosen")
	most := flag.Int("max", 10, "mistakes of each kind")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: mutation [flags] DIR LIST")
	}
	dir, list := flag.Arg(0), flag.Arg(1)
	sources, sites, err := read(dir)
	if err != nil {
		log.Fatal(err)
	}
	chosen := choose(sites, *kind, *most, rand.New(rand.NewSource(*seed)))
	if err := apply(sources, chosen); err != nil {
		log.Fatal(err)
	}
	if err := write(list, dir, chosen); err != nil {
		log.Fatal(err)
	}
}

// read gives the text of each file, by its path, and all places for mistakes. Tests and generated code are left out.
func read(dir string) (map[string][]byte, []site, error) {
	sources, files := map[string][]byte{}, token.NewFileSet()
	var sites []site
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "vendor") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(files, path, text, parser.ParseComments)
		if err != nil || ast.IsGenerated(file) {
			return nil // what does not parse is nobody's healthy code
		}
		sources[path] = text
		for _, declaration := range file.Decls {
			if function, ok := declaration.(*ast.FuncDecl); ok && function.Body != nil {
				finder := finder{files: files, text: text, path: path, function: function}
				sites = append(sites, finder.find()...)
			}
		}
		return nil
	})
	return sources, sites, err
}

// choose takes at random up to most sites of each kind, one in a function, so that no mistake hides another.
func choose(sites []site, kind string, most int, random *rand.Rand) []site {
	random.Shuffle(len(sites), func(i, j int) { sites[i], sites[j] = sites[j], sites[i] })
	used, counts := map[string]bool{}, map[string]int{}
	var chosen []site
	for _, candidate := range sites {
		function := fmt.Sprint(candidate.file, ":", candidate.first)
		if kind != "" && candidate.kind != kind || used[function] || counts[candidate.kind] >= most {
			continue
		}
		used[function] = true
		counts[candidate.kind]++
		chosen = append(chosen, candidate)
	}
	return chosen
}

func apply(sources map[string][]byte, chosen []site) error {
	edits := map[string][]edit{}
	for _, site := range chosen {
		edits[site.file] = append(edits[site.file], site.edits...)
	}
	for path, all := range edits {
		slices.SortFunc(all, func(a, b edit) int { return b.from - a.from })
		text := string(sources[path])
		for _, change := range all {
			text = text[:change.from] + change.text + text[change.to:]
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// write lists the mistakes: kind, file, line, function, its first and last line, with tabs between.
func write(list, dir string, chosen []site) error {
	var rows strings.Builder
	for _, site := range chosen {
		relative, err := filepath.Rel(dir, site.file)
		if err != nil {
			return err
		}
		fmt.Fprintf(&rows, "%s\t%s\t%d\t%s\t%d\t%d\n", site.kind, relative, site.line, site.function, site.first, site.last)
	}
	return os.WriteFile(list, []byte(rows.String()), 0o644)
}
