package main

import (
	"fmt"
	"sync"
	"time"
)

type Message struct {
	From, Text string
	At         time.Duration
}

type Client struct {
	name  string
	inbox chan Message
	room  *Room
}

type Room struct {
	clients map[string]*Client
	join    chan *Client
	leave   chan *Client
	say     chan Message
	quit    chan bool
	log     []string
}

func NewRoom() *Room {
	return &Room{
		clients: map[string]*Client{},
		join:    make(chan *Client),
		leave:   make(chan *Client),
		say:     make(chan Message),
		quit:    make(chan bool),
	}
}

func (r *Room) Run() {
	for {
		select {
		case c := <-r.join:
			r.clients[c.name] = c
			r.log = append(r.log, c.name+" joined")
		case c := <-r.leave:
			delete(r.clients, c.name)
			close(c.inbox)
			r.log = append(r.log, c.name+" left")
		case m := <-r.say:
			for name, c := range r.clients {
				if name != m.From {
					c.inbox <- m
				}
			}
		case <-r.quit:
			return
		}
	}
}

func (c *Client) Listen(wg *sync.WaitGroup, mu *sync.Mutex, got map[string]int) {
	defer wg.Done()
	for m := range c.inbox {
		mu.Lock()
		got[c.name+"<-"+m.From]++
		mu.Unlock()
	}
}

func main() {
	room := NewRoom()
	go room.Run()
	got := map[string]int{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	var cs []*Client
	for _, n := range []string{"ann", "bob", "cat"} {
		c := &Client{name: n, inbox: make(chan Message, 8), room: room}
		cs = append(cs, c)
		room.join <- c
		wg.Add(1)
		go c.Listen(&wg, &mu, got)
	}
	room.say <- Message{From: "ann", Text: "hi"}
	room.say <- Message{From: "bob", Text: "yo"}
	for _, c := range cs {
		c.room.leave <- c
	}
	wg.Wait()
	room.quit <- true
	fmt.Println(got["bob<-ann"], got["cat<-ann"], got["ann<-bob"], got["cat<-bob"], len(got))
	for _, l := range room.log {
		fmt.Println(l)
	}
}
