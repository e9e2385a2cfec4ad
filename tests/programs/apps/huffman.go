package main

import (
	"container/heap"
	"fmt"
	"sort"
	"strings"
)

type Node struct {
	ch          rune
	freq        int
	left, right *Node
	order       int
}

type PQ []*Node

func (p PQ) Len() int { return len(p) }
func (p PQ) Less(i, j int) bool {
	if p[i].freq != p[j].freq {
		return p[i].freq < p[j].freq
	}
	return p[i].order < p[j].order
}
func (p PQ) Swap(i, j int) { p[i], p[j] = p[j], p[i] }
func (p *PQ) Push(x any)   { *p = append(*p, x.(*Node)) }
func (p *PQ) Pop() any {
	n := len(*p) - 1
	x := (*p)[n]
	*p = (*p)[:n]
	return x
}

func build(text string) *Node {
	freq := map[rune]int{}
	for _, r := range text {
		freq[r]++
	}
	chars := make([]rune, 0, len(freq))
	for r := range freq {
		chars = append(chars, r)
	}
	sort.Slice(chars, func(i, j int) bool { return chars[i] < chars[j] })
	pq := &PQ{}
	order := 0
	for _, r := range chars {
		heap.Push(pq, &Node{ch: r, freq: freq[r], order: order})
		order++
	}
	for pq.Len() > 1 {
		a := heap.Pop(pq).(*Node)
		b := heap.Pop(pq).(*Node)
		heap.Push(pq, &Node{freq: a.freq + b.freq, left: a, right: b, order: order})
		order++
	}
	return heap.Pop(pq).(*Node)
}

func codes(n *Node, prefix string, out map[rune]string) {
	if n.left == nil {
		out[n.ch] = prefix
		return
	}
	codes(n.left, prefix+"0", out)
	codes(n.right, prefix+"1", out)
}

func decode(root *Node, bits string) string {
	var sb strings.Builder
	n := root
	for _, b := range bits {
		if b == '0' {
			n = n.left
		} else {
			n = n.right
		}
		if n.left == nil {
			sb.WriteRune(n.ch)
			n = root
		}
	}
	return sb.String()
}

func main() {
	text := "this is an example for huffman encoding"
	root := build(text)
	table := make(map[rune]string)
	codes(root, "", table)
	type row struct {
		r    rune
		code string
	}
	var rows []row
	for r, c := range table {
		rows = append(rows, row{r, c})
	}
	sort.Slice(rows, func(i, j int) bool {
		if len(rows[i].code) != len(rows[j].code) {
			return len(rows[i].code) < len(rows[j].code)
		}
		return rows[i].code < rows[j].code
	})
	for _, r := range rows {
		fmt.Printf("%q %s\n", r.r, r.code)
	}
	var bits strings.Builder
	for _, r := range text {
		bits.WriteString(table[r])
	}
	fmt.Println(bits.String())
	fmt.Println(bits.Len(), "bits of", len(text)*8, decode(root, bits.String()) == text)
}
