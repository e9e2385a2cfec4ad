package main

import "fmt"

const maxLevel = 6

type skipNode struct {
	key  int
	next [maxLevel]*skipNode
}

type SkipList struct {
	head  *skipNode
	level int
	seed  uint32
	len   int
}

func New(seed uint32) *SkipList {
	return &SkipList{head: &skipNode{}, level: 1, seed: seed}
}

func (s *SkipList) randomLevel() int {
	lvl := 1
	for lvl < maxLevel {
		s.seed = s.seed*1664525 + 1013904223
		if s.seed>>16&1 == 0 {
			break
		}
		lvl++
	}
	return lvl
}

func (s *SkipList) Insert(key int) bool {
	var update [maxLevel]*skipNode
	x := s.head
	for i := s.level - 1; i >= 0; i-- {
		for x.next[i] != nil && x.next[i].key < key {
			x = x.next[i]
		}
		update[i] = x
	}
	if n := x.next[0]; n != nil && n.key == key {
		return false
	}
	lvl := s.randomLevel()
	for ; s.level < lvl; s.level++ {
		update[s.level] = s.head
	}
	n := &skipNode{key: key}
	for i := 0; i < lvl; i++ {
		n.next[i] = update[i].next[i]
		update[i].next[i] = n
	}
	s.len++
	return true
}

func (s *SkipList) Contains(key int) bool {
	x := s.head
	for i := s.level - 1; i >= 0; i-- {
		for x.next[i] != nil && x.next[i].key < key {
			x = x.next[i]
		}
	}
	x = x.next[0]
	return x != nil && x.key == key
}

func (s *SkipList) Delete(key int) bool {
	found := false
	x := s.head
	for i := s.level - 1; i >= 0; i-- {
		for x.next[i] != nil && x.next[i].key < key {
			x = x.next[i]
		}
		if y := x.next[i]; y != nil && y.key == key {
			x.next[i] = y.next[i]
			found = true
		}
	}
	if found {
		s.len--
	}
	return found
}

func main() {
	s := New(42)
	for i := 0; i < 20; i++ {
		s.Insert(i * 7 % 20)
	}
	fmt.Println(s.len, s.Insert(5))
	for lvl := s.level - 1; lvl >= 0; lvl-- {
		fmt.Printf("level %d:", lvl)
		for n := s.head.next[lvl]; n != nil; n = n.next[lvl] {
			fmt.Printf(" %d", n.key)
		}
		fmt.Println()
	}
	fmt.Println(s.Contains(13), s.Delete(13), s.Contains(13), s.Delete(13))
	fmt.Println(s.len)
}
