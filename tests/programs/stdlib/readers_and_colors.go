package main

import (
	"encoding/csv"
	"fmt"
	"image"
	"image/color"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

type Pixel struct {
	image.Point
	C color.RGBA
}

func read(r io.Reader) ([][]string, error) {
	cr := csv.NewReader(r)
	cr.Comment = '#'
	return cr.ReadAll()
}

func main() {
	red := color.RGBA{255, 0, 0, 255}
	p := Pixel{image.Pt(1, 2), red}
	p.C.G = 7
	p.X++
	fmt.Println(p.C.R, p.C.G, p.X, p.Y, red)
	fmt.Printf("%v %+v\n", p, p.Point)
	seen := map[image.Point]bool{{1, 2}: true}
	fmt.Println(seen[image.Point{1, 2}], seen[image.Pt(0, 0)])
	recs, err := read(strings.NewReader("a,b\n# x\n1,\"x,y\"\n"))
	fmt.Println(recs, len(recs), err)
	w := csv.NewWriter(os.Stdout)
	defer w.Flush()
	for _, r := range recs {
		if err := w.Write(r); err != nil {
			fmt.Println(err)
		}
	}
	set := map[string]struct{}{"x": {}, "a": {}}
	fmt.Println(slices.Sorted(maps.Keys(set)))
	for k := range maps.Keys(set) {
		_ = k
	}
	keys := slices.Collect(maps.Keys(set))
	slices.Sort(keys)
	fmt.Println(keys)
}
