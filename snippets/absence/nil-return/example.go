package demo

type Node struct {
	Name     string
	Children []*Node
}

// show
func (n *Node) Find(name string) *Node {
	if n.Name == name {
		return n
	}
	for _, child := range n.Children {
		if found := child.Find(name); found != nil {
			return found
		}
	}
	return nil
}

// end
