package main

import "fmt"

type Color struct{ R, G, B uint8 }

type Style struct {
	Fg, Bg Color
	Bold   bool
	Name   string
}

type Doc struct {
	Title string
	Tags  []string
	Style *Style
	Sizes [2]int
}

// Clone copies deeply; a plain assignment shares Tags and Style.
func (d Doc) Clone() Doc {
	d.Tags = append([]string(nil), d.Tags...)
	st := *d.Style
	d.Style = &st
	return d
}

func invert(c Color) Color {
	c.R, c.G, c.B = 255-c.R, 255-c.G, 255-c.B
	return c
}

func embolden(s *Style) { s.Bold = true }

func main() {
	white := Color{255, 255, 255}
	s1 := Style{Fg: white, Name: "base"}
	s2 := s1
	fmt.Println(s1 == s2, invert(white) == Color{}, white)
	s2.Bg.R = 9
	embolden(&s2)
	fmt.Println(s1 == s2, s1.Bg, s2.Bg, s1.Bold, s2.Bold)

	d1 := Doc{"one", []string{"a", "b"}, &s1, [2]int{1, 2}}
	shallow, deep := d1, d1.Clone()
	d1.Title = "changed"
	d1.Tags[0] = "A"
	d1.Style.Bold = true
	d1.Sizes[0] = 100
	fmt.Println(shallow.Title, shallow.Tags, shallow.Style.Bold, shallow.Sizes)
	fmt.Println(deep.Title, deep.Tags, deep.Style.Bold, deep.Sizes)
	fmt.Println(d1.Style == shallow.Style, d1.Style == deep.Style, *d1.Style == *deep.Style)

	docs := []Doc{d1, deep}
	for _, d := range docs {
		d.Title = "lost"
		d.Tags[1] = "kept"
	}
	for i, d := range docs {
		fmt.Println(i, d.Title, d.Tags)
	}

	p := &docs[0]
	p.Title = "through pointer"
	q := p
	q.Sizes[1]++
	fmt.Println(docs[0].Title, docs[0].Sizes, p == q)

	anon := struct {
		Color
		Alpha float32
	}{white, 0.5}
	anon.G = 0
	fmt.Println(anon, anon.Color == white)
	palette := map[Color]string{white: "white", {}: "black"}
	fmt.Println(palette[invert(Color{})], palette[Color{}], len(palette[Color{1, 2, 3}]))
}
