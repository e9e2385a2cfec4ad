package main

import (
	"errors"
	"fmt"
)

type Book struct {
	ID       int
	Title    string
	Borrowed bool
	Tags     []string
}

type Member struct {
	Name  string
	Books []*Book
}

type Library struct {
	books   []Book
	members []Member
	history map[int][]*Member
}

var ErrNotFound = errors.New("not found")

func (l *Library) AddBook(title string, tags ...string) {
	l.books = append(l.books, Book{ID: len(l.books) + 1, Title: title, Tags: tags})
}

func (l *Library) FindBook(id int) (*Book, error) {
	for i := range l.books {
		if l.books[i].ID == id {
			return &l.books[i], nil
		}
	}
	return nil, ErrNotFound
}

func (l *Library) FindMember(name string) *Member {
	for i, m := range l.members {
		if m.Name == name {
			return &l.members[i]
		}
	}
	return nil
}

func (l *Library) Lend(id int, name string) error {
	b, err := l.FindBook(id)
	if err != nil {
		return fmt.Errorf("lend %d: %w", id, err)
	}
	m := l.FindMember(name)
	if m == nil {
		return fmt.Errorf("no member %s", name)
	}
	if b.Borrowed {
		return errors.New("already borrowed: " + b.Title)
	}
	b.Borrowed = true
	m.Books = append(m.Books, b)
	if l.history == nil {
		l.history = make(map[int][]*Member)
	}
	l.history[id] = append(l.history[id], m)
	return nil
}

func (m *Member) Return(id int) bool {
	for i, b := range m.Books {
		if b.ID == id {
			b.Borrowed = false
			m.Books = append(m.Books[:i], m.Books[i+1:]...)
			return true
		}
	}
	return false
}

type Node struct {
	id    int
	edges []*Node
	seen  bool
}

func main() {
	lib := &Library{members: []Member{{Name: "ann"}, {Name: "bob"}}}
	lib.AddBook("Go", "lang", "go")
	lib.AddBook("Rust")
	fmt.Println(lib.Lend(1, "ann"), lib.Lend(1, "bob"), lib.Lend(9, "bob"), lib.Lend(2, "zed"))
	for _, b := range lib.books {
		fmt.Println(b.ID, b.Title, b.Borrowed, b.Tags)
	}
	ann := lib.FindMember("ann")
	ann.Books[0].Title = "Go 2"
	fmt.Println(lib.books[0].Title, len(lib.members[0].Books), lib.history[1][0].Name)
	fmt.Println(ann.Return(1), lib.books[0].Borrowed, len(lib.members[0].Books))
	nodes := make([]Node, 5)
	for i := range nodes {
		nodes[i].id = i
		if i > 0 {
			nodes[i].edges = append(nodes[i].edges, &nodes[i-1])
			nodes[i-1].edges = append(nodes[i-1].edges, &nodes[i])
		}
	}
	queue := []*Node{&nodes[2]}
	nodes[2].seen = true
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		fmt.Print(n.id, " ")
		for _, e := range n.edges {
			if !e.seen {
				e.seen = true
				queue = append(queue, e)
			}
		}
	}
	fmt.Println(nodes[4].seen)
}
