package demo

// show
type Dir struct {
	Name     string
	parent   *Dir
	children []*Dir
}

func (d *Dir) Path() string {
	if d.parent == nil {
		return d.Name
	}
	return d.parent.Path() + "/" + d.Name
}

// end
