package main

import (
	"fmt"
	"strings"
)

type Dir struct {
	name     string
	parent   *Dir
	children []*Dir
	files    map[string]int
}

func newDir(name string, parent *Dir) *Dir {
	d := &Dir{name: name, parent: parent, files: map[string]int{}}
	if parent != nil {
		parent.children = append(parent.children, d)
	}
	return d
}

func (d *Dir) path() string {
	if d.parent == nil {
		return "/"
	}
	return strings.TrimSuffix(d.parent.path(), "/") + "/" + d.name
}

func (d *Dir) size() int {
	total := 0
	for _, n := range d.files {
		total += n
	}
	for _, c := range d.children {
		total += c.size()
	}
	return total
}

func (d *Dir) child(name string) *Dir {
	for _, c := range d.children {
		if c.name == name {
			return c
		}
	}
	return newDir(name, d)
}

const session = `$ cd a
14848 b.txt
$ cd e
584 i
$ cd ..
29116 f
2557 g
$ cd /
8504156 c.dat
$ cd d
4060174 j
8033020 d.log`

func main() {
	root := newDir("", nil)
	cwd := root
	for _, line := range strings.Split(session, "\n") {
		if cmd, ok := strings.CutPrefix(line, "$ cd "); ok {
			switch cmd {
			case "/":
				cwd = root
			case "..":
				cwd = cwd.parent
			default:
				cwd = cwd.child(cmd)
			}
			continue
		}
		var size int
		var name string
		fmt.Sscanf(line, "%d %s", &size, &name)
		cwd.files[name] = size
	}
	small := 0
	var visit func(d *Dir, depth int)
	visit = func(d *Dir, depth int) {
		s := d.size()
		fmt.Printf("%s%-8s %d\n", strings.Repeat("  ", depth), d.path(), s)
		if s <= 100000 {
			small += s
		}
		for _, c := range d.children {
			visit(c, depth+1)
		}
	}
	visit(root, 0)
	fmt.Println("small:", small)
}
