package main

import "fmt"

// LeetCode 21, 206, 141, 876, 19 in one file.

type ListNode struct {
	Val  int
	Next *ListNode
}

func build(vals ...int) *ListNode {
	dummy := &ListNode{}
	tail := dummy
	for _, v := range vals {
		tail.Next = &ListNode{Val: v}
		tail = tail.Next
	}
	return dummy.Next
}

func show(l *ListNode) {
	fmt.Print("[")
	for l != nil {
		fmt.Print(l.Val)
		if l = l.Next; l != nil {
			fmt.Print(" ")
		}
	}
	fmt.Println("]")
}

func mergeTwoLists(a, b *ListNode) *ListNode {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	if a.Val <= b.Val {
		a.Next = mergeTwoLists(a.Next, b)
		return a
	}
	b.Next = mergeTwoLists(a, b.Next)
	return b
}

func middle(head *ListNode) *ListNode {
	slow, fast := head, head
	for fast != nil && fast.Next != nil {
		slow = slow.Next
		fast = fast.Next.Next
	}
	return slow
}

func hasCycle(head *ListNode) bool {
	slow, fast := head, head
	for fast != nil && fast.Next != nil {
		slow, fast = slow.Next, fast.Next.Next
		if slow == fast {
			return true
		}
	}
	return false
}

func removeNthFromEnd(head *ListNode, n int) *ListNode {
	dummy := &ListNode{Next: head}
	lead, lag := dummy, dummy
	for i := 0; i < n; i++ {
		lead = lead.Next
	}
	for lead.Next != nil {
		lead, lag = lead.Next, lag.Next
	}
	lag.Next = lag.Next.Next
	return dummy.Next
}

func main() {
	m := mergeTwoLists(build(1, 2, 4), build(1, 3, 4, 9))
	show(m)
	fmt.Println("middle", middle(m).Val)
	m = removeNthFromEnd(m, 2)
	show(m)
	show(removeNthFromEnd(build(1), 1))
	fmt.Println(hasCycle(m))
	c := build(1, 2, 3, 4)
	c.Next.Next.Next.Next = c.Next
	fmt.Println(hasCycle(c))
}
