package main

import "fmt"

type node struct {
	val  int
	next *node
}

func push(head **node, v int) {
	*head = &node{v, *head}
}

func remove(head **node, v int) bool {
	for *head != nil {
		if (*head).val == v {
			*head = (*head).next
			return true
		}
		head = &(*head).next
	}
	return false
}

func sortedInsert(head **node, v int) {
	cur := head
	for *cur != nil && (*cur).val < v {
		cur = &(*cur).next
	}
	*cur = &node{val: v, next: *cur}
}

func show(n *node) {
	for ; n != nil; n = n.next {
		fmt.Print(n.val, " ")
	}
	fmt.Println()
}

func removeAll(head *node, v int) *node {
	pp := &head
	for *pp != nil {
		if entry := *pp; entry.val == v {
			*pp = entry.next
		} else {
			pp = &entry.next
		}
	}
	return head
}

type tree struct {
	key         int
	left, right *tree
}

func insert(t **tree, key int) {
	if *t == nil {
		*t = &tree{key: key}
		return
	}
	if key < (*t).key {
		insert(&(*t).left, key)
	} else {
		insert(&(*t).right, key)
	}
}

func walk(t *tree) {
	if t != nil {
		walk(t.left)
		fmt.Print(t.key, " ")
		walk(t.right)
	}
}

func main() {
	var head *node
	for i := 0; i < 5; i++ {
		push(&head, i)
	}
	show(head)
	fmt.Println(remove(&head, 3), remove(&head, 42))
	show(head)
	var s *node
	for _, v := range []int{5, 2, 8, 2, 1, 9} {
		sortedInsert(&s, v)
	}
	show(s)
	s = removeAll(s, 2)
	show(s)
	var t *tree
	for _, k := range []int{4, 2, 6, 1, 3} {
		insert(&t, k)
	}
	walk(t)
	fmt.Println()
}
