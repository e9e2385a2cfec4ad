package main

import (
	"container/heap"
	"fmt"
	"sort"
	"strings"
)

type Tree interface{ Freq() int }

type Leaf struct {
	freq  int
	value rune
}

type Branch struct {
	freq        int
	left, right Tree
}

func (l Leaf) Freq() int    { return l.freq }
func (b *Branch) Freq() int { return b.freq }

type entry struct {
	tree  Tree
	order int
}

type forest []entry

func (f forest) Len() int { return len(f) }
func (f forest) Less(i, j int) bool {
	a, b := f[i].tree.Freq(), f[j].tree.Freq()
	return a < b || a == b && f[i].order < f[j].order
}
func (f forest) Swap(i, j int) { f[i], f[j] = f[j], f[i] }
func (f *forest) Push(x any)   { *f = append(*f, x.(entry)) }
func (f *forest) Pop() (popped any) {
	popped = (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return
}

func build(text string) Tree {
	freqs := make(map[rune]int)
	for _, r := range text {
		freqs[r]++
	}
	runes := make([]rune, 0, len(freqs))
	for r := range freqs {
		runes = append(runes, r)
	}
	sort.Slice(runes, func(i, j int) bool { return runes[i] < runes[j] })
	var f forest
	for i, r := range runes {
		f = append(f, entry{Leaf{freqs[r], r}, i})
	}
	heap.Init(&f)
	for order := len(f); f.Len() > 1; order++ {
		a := heap.Pop(&f).(entry).tree
		b := heap.Pop(&f).(entry).tree
		heap.Push(&f, entry{&Branch{a.Freq() + b.Freq(), a, b}, order})
	}
	return f[0].tree
}

func codes(t Tree, prefix []byte, table map[rune]string) {
	switch n := t.(type) {
	case Leaf:
		table[n.value] = string(prefix)
	case *Branch:
		codes(n.left, append(prefix, '0'), table)
		codes(n.right, append(prefix, '1'), table)
	}
}

func decode(root Tree, bits string) string {
	var sb strings.Builder
	cur := root
	for _, bit := range bits {
		b := cur.(*Branch)
		if bit == '0' {
			cur = b.left
		} else {
			cur = b.right
		}
		if leaf, ok := cur.(Leaf); ok {
			sb.WriteRune(leaf.value)
			cur = root
		}
	}
	return sb.String()
}

func main() {
	text := "this is an example for huffman encoding"
	tree := build(text)
	table := map[rune]string{}
	codes(tree, nil, table)
	var bits strings.Builder
	for _, r := range text {
		bits.WriteString(table[r])
	}
	for _, r := range "aehinst " {
		fmt.Printf("%q %s\n", r, table[r])
	}
	fmt.Println(tree.Freq(), len(table), bits.Len())
	fmt.Println(decode(tree, bits.String()) == text, bits.String()[:24])
}
