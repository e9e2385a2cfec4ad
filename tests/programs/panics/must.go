package main

import (
	"fmt"
	"strconv"
	"strings"
)

func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

type Version struct{ Major, Minor, Patch int }

func parse(s string) (v Version, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				v, err = Version{}, fmt.Errorf("version %q: %w", s, e)
				return
			}
			panic(r)
		}
	}()
	parts := strings.Split(s, ".")
	if len(parts) != 3 {
		return v, fmt.Errorf("version %q: %d parts", s, len(parts))
	}
	v.Major = Must(strconv.Atoi(parts[0]))
	v.Minor = Must(strconv.Atoi(parts[1]))
	v.Patch = Must(strconv.Atoi(parts[2]))
	if v.Major < 0 {
		panic("negative major")
	}
	return v, nil
}

func (v Version) Less(w Version) bool {
	if v.Major != w.Major {
		return v.Major < w.Major
	}
	if v.Minor != w.Minor {
		return v.Minor < w.Minor
	}
	return v.Patch < w.Patch
}

func main() {
	defer func() { fmt.Println("main recovered:", recover()) }()
	var best Version
	for _, s := range []string{"1.2.3", "1.10.0", "1.x.0", "2", "1.9.99", "0..1", "-1.0.0", "9.9.9"} {
		v, err := parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if best.Less(v) {
			best = v
		}
		fmt.Println(v, "best", best)
	}
}
