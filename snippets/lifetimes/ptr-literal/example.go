package demo

// show
type Node struct {
	Name string
	Next *Node
}

func chain() *Node {
	first := &Node{Name: "a"}
	return &Node{Name: "b", Next: first}
}

// end
