package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
)

type Priority int

const (
	Low Priority = iota
	Medium
	High
)

func (p Priority) String() string {
	return [...]string{"low", "medium", "high"}[p]
}

func (p Priority) MarshalJSON() ([]byte, error) {
	return json.Marshal(p.String())
}

func (p *Priority) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	switch strings.ToLower(s) {
	case "low":
		*p = Low
	case "medium":
		*p = Medium
	case "high":
		*p = High
	default:
		return fmt.Errorf("unknown priority %q", s)
	}
	return nil
}

type Task struct {
	ID       int      `json:"id"`
	Title    string   `json:"title"`
	Done     bool     `json:"done"`
	Priority Priority `json:"priority"`
	Tags     []string `json:"tags,omitempty"`
	Cost     float64  `json:"cost,omitempty"`
}

type Store struct {
	Tasks  []Task `json:"tasks"`
	NextID int    `json:"next_id"`
}

var ErrNotFound = errors.New("task not found")

func (s *Store) Add(title string, p Priority, tags ...string) *Task {
	s.NextID++
	s.Tasks = append(s.Tasks, Task{ID: s.NextID, Title: title, Priority: p, Tags: tags})
	return &s.Tasks[len(s.Tasks)-1]
}

func (s *Store) Complete(id int) error {
	for i := range s.Tasks {
		if s.Tasks[i].ID == id {
			s.Tasks[i].Done = true
			return nil
		}
	}
	return fmt.Errorf("complete %d: %w", id, ErrNotFound)
}

func (s *Store) Save() (string, error) {
	b, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		return "", err
	}
	return string(b), nil
}

func Load(text string) (*Store, error) {
	var s Store
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	return &s, nil
}

func main() {
	s := &Store{}
	s.Add("write code", High, "dev", "go")
	t := s.Add("sleep", Low)
	t.Cost = 12
	if err := s.Complete(1); err != nil {
		fmt.Println(err)
	}
	if err := s.Complete(9); errors.Is(err, ErrNotFound) {
		fmt.Println("error:", err)
	}
	text, err := s.Save()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(text)
	back, err := Load(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range back.Tasks {
		fmt.Printf("%d %-12s done=%t %v %v %.2f\n", t.ID, t.Title, t.Done, t.Priority, t.Tags, t.Cost)
	}
	if _, err := Load(`{"tasks":[{"priority":"huge"}]}`); err != nil {
		fmt.Println("bad priority rejected")
	}
	if _, err := Load("{"); err != nil {
		fmt.Println("bad json rejected")
	}
}
