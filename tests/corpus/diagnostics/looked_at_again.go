// Package lookedatagain holds what findings in real code were wrong about, each beside the mistake that it looks like.
package lookedatagain

import (
	"encoding/json"
	"errors"
	"sync"
)

var errUnknown = errors.New("unknown")

// What is stored and found is there: nobody stores nil.

type part struct {
	name   string
	parent *part
	count  int
}

type partStore struct {
	mu   sync.Mutex
	byID map[string]*part
}

func (s *partStore) getPart(id string) (*part, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found, ok := s.byID[id]
	if !ok {
		return nil, errUnknown
	}
	return found, nil
}

func (s *partStore) findPart(id string) (*part, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if id == "" {
		return nil, errUnknown
	}
	return s.byID[id], nil
}

func nameOfPart(store *partStore, id string) (string, error) {
	found, err := store.getPart(id)
	if err != nil {
		return "", err
	}
	return found.name, nil
}

func nameOfMaybePart(store *partStore, id string) (string, error) {
	found, err := store.findPart(id)
	if err != nil {
		return "", err
	}
	return found.name, nil // want GRL0001
}

// A function that gives the owner out refuses those without the field.

type image struct{ root *part }

type bareImage struct{ root *part }

func decodeImage(data []byte) (*image, error) {
	made := &image{}
	if err := json.Unmarshal(data, made); err != nil {
		return nil, err
	}
	if made.root == nil {
		return nil, errors.New("no root")
	}
	return made, nil
}

func childOf(parent *image) *part {
	if parent.root != nil {
		return parent.root
	}
	return &part{}
}

func childOfBare(parent *bareImage) *part {
	if parent.root != nil {
		return parent.root
	}
	return &part{}
}

type images interface {
	FindImage(id string) (*image, error)
	FindBare(id string) (*bareImage, error)
}

func rootName(all images, id string) (string, error) {
	found, err := all.FindImage(id)
	if err != nil {
		return "", err
	}
	if found == nil {
		return "", errUnknown
	}
	return found.root.name, nil
}

func bareRootName(all images, id string) (string, error) {
	found, err := all.FindBare(id)
	if err != nil {
		return "", err
	}
	if found == nil {
		return "", errUnknown
	}
	return found.root.name, nil // want GRL0001
}

// A second question says nothing new where the first has left.

type options struct {
	image *part
	kinds map[string]bool
}

func resolve(opt options, describe func(string) error) (string, error) {
	if opt.image == nil {
		return "", errUnknown
	}
	if err := describe(opt.image.name); err != nil {
		return "", err
	}
	var parent *part
	if opt.image != nil && opt.image.parent != nil {
		parent = opt.image.parent
	}
	_ = parent
	return opt.image.name, nil
}

func resolveUnasked(opt options, describe func(string) error) (string, error) {
	if err := describe("image"); err != nil {
		return "", err
	}
	count := 0
	if opt.image != nil && opt.image.parent != nil {
		count = opt.image.count
	}
	_ = count
	return opt.image.name, nil // want GRL0001
}

type endpoint struct {
	key     func() *part
	isPlain bool
}

func upsert(ep *endpoint, old string) string {
	key := ep.key()
	if key == nil || old != key.name {
		old = "none"
	}
	if ep.isPlain {
		return old
	}
	return key.name
}

func upsertAlways(ep *endpoint, old string) string {
	key := ep.key()
	if key == nil || old != key.name {
		old = "none"
	}
	return old + key.name // want GRL0001
}

// A method with a pointer receiver puts a slice there.

type rawKey []byte

func (k *rawKey) Set(text string) error {
	if text == "" {
		return errUnknown
	}
	*k = rawKey(text)
	return nil
}

func firstOf(key []byte) byte { return key[0] }

func firstOfKey(text string) (byte, error) {
	var key rawKey
	if err := key.Set(text); err != nil {
		return 0, err
	}
	return firstOf(key), nil
}

func firstOfNothing() byte {
	var key rawKey
	return firstOf(key) // want GRL0101
}

// Locks that are given back before others are taken.

type engine struct {
	mu struct {
		sync.Mutex
		queue []int
	}
	commit struct{ mu sync.Mutex }
	memo   sync.Mutex
	kid    string
	key    *part
}

func each(numbers []int, do func(int)) {
	for _, n := range numbers {
		do(n)
	}
}

func (e *engine) compact() {
	e.mu.Lock()
	n := func() int {
		for i := range e.mu.queue {
			var overlaps bool
			each(e.mu.queue, func(n int) { overlaps = overlaps || n == i })
			if !overlaps {
				continue
			}
			if e.mu.queue[i] == 0 {
				e.mu.Unlock()
				e.commit.mu.Lock()
				e.mu.Lock()
				defer e.commit.mu.Unlock()
			}
			return i
		}
		return 0
	}()
	_ = n
	e.mu.Unlock()
}

func (e *engine) close() {
	e.commit.mu.Lock()
	defer e.commit.mu.Unlock()
	e.mu.Lock()
	defer e.mu.Unlock()
}

func (e *engine) once(run func() error) (err error) {
	e.memo.Lock()
	defer e.memo.Unlock()
	if e.kid != "" {
		return nil
	}
	e.memo.Unlock()
	defer func() {
		e.memo.Lock()
		e.kid = "known"
	}()
	return run()
}

func (e *engine) register() string {
	e.memo.Lock()
	defer e.memo.Unlock()
	return e.post(e.key)
}

func (e *engine) post(key *part) string {
	id := ""
	if key == nil {
		key = e.key
		id = e.accountID()
	}
	return key.name + id
}

func (e *engine) accountID() string {
	e.memo.Lock()
	defer e.memo.Unlock()
	return e.kid
}

func (e *engine) describe() string {
	e.memo.Lock()
	defer e.memo.Unlock()
	return e.accountID() // want GRL0302
}

// Channels: as many are taken as were started; who sends asks a flag first.

func all(parts []*part) int {
	done := make(chan int)
	for round := 0; ; round++ {
		for _, one := range parts {
			go func() { done <- one.count }()
		}
		sum := 0
		for range parts {
			sum += <-done
		}
		if sum > round {
			return sum
		}
	}
}

type session struct {
	mu     sync.Mutex
	queue  chan int
	closed bool
}

func newSession() *session {
	s := &session{queue: make(chan int)}
	go s.run()
	return s
}

func (s *session) run() {
	for {
		n := <-s.queue
		if n > 0 {
			continue
		}
		s.mu.Lock()
		s.closed = true
		s.mu.Unlock()
		close(s.queue)
		return
	}
}

func (s *session) add(n int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errUnknown
	}
	s.queue <- n
	return nil
}

type bareSession struct{ queue chan int }

func newBareSession() *bareSession {
	s := &bareSession{queue: make(chan int)}
	go s.run()
	return s
}

func (s *bareSession) run() {
	for {
		n := <-s.queue
		if n > 0 {
			continue
		}
		close(s.queue) // want GRL0309
		return
	}
}

func (s *bareSession) add(n int) { s.queue <- n + 1 }

// Who sends waits for the close.

type forwarder struct{ stop chan bool }

func newForwarder(events chan int) *forwarder {
	f := &forwarder{stop: make(chan bool)}
	go f.run(events)
	return f
}

func (f *forwarder) run(events chan int) {
	for {
		for len(events) > 0 {
			<-events
		}
		select {
		case <-f.stop:
			close(f.stop)
			return
		default:
		}
	}
}

func (f *forwarder) shutdown() {
	f.stop <- true
	<-f.stop
}

// Where it was followed it was not nil.

func refresh(old *part, describe func(string)) string {
	describe(old.name)
	count := old.count
	if old.parent != nil && count > 0 {
		count++
	}
	if old != nil && count > 1 {
		describe("again")
	}
	return old.name
}

// A slice that has elements is not nil, whatever counts them.

type problems []error

func (p problems) Error() string { return "problems" }

func (p problems) Len() int { return len(p) }

func collect(parts []*part) error {
	var found problems
	for _, one := range parts {
		if one.count < 0 {
			found = append(found, errUnknown)
		}
	}
	if found.Len() > 0 {
		return found
	}
	return nil
}

func collectAlways(parts []*part) error {
	var found problems
	for _, one := range parts {
		if one.count < 0 {
			found = append(found, errUnknown)
		}
	}
	return found // want GRL0105
}

// What a method that is handed over makes.

type lazySet struct {
	once  sync.Once
	items map[string]int
}

func (s *lazySet) init() {
	if s.items == nil {
		s.items = make(map[string]int)
	}
}

func unionOf(names []string) *lazySet {
	result := &lazySet{}
	result.once.Do(result.init)
	for _, name := range names {
		result.items[name]++
	}
	return result
}

func unionOfNothing(names []string) *lazySet {
	result := &lazySet{}
	for _, name := range names {
		result.items[name]++ // want GRL0102
	}
	return result
}
