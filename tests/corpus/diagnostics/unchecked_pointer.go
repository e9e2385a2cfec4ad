// Package nilcases holds uses of pointers with and without a check.
package nilcases

import (
	"errors"
	"fmt"
	"net/http"
	"os"
)

var errNotFound = errors.New("not found")

type profile struct{ name string }

func (p *profile) displayName() string { return p.name }

// isEmpty asks for nil itself, so nil may call it.
func (p *profile) isEmpty() bool { return p == nil || p.name == "" }

type user struct {
	name    string
	profile *profile
	next    *user
}

type repository interface {
	Find(id int) (*user, error)
}

type service struct {
	repo  repository
	cache map[int]*user
}

// The case of the guide: neither the user nor the field is checked.

func (s *service) unchecked(id int) (string, error) {
	user, err := s.repo.Find(id)
	if err != nil {
		return "", err
	}
	return user.profile.displayName(), nil // want GRL0001 GRL0001
}

func (s *service) userChecked(id int) (string, error) {
	user, err := s.repo.Find(id)
	if err != nil {
		return "", err
	}
	if user == nil {
		return "", errNotFound
	}
	return user.profile.displayName(), nil // want GRL0001
}

func (s *service) bothChecked(id int) (string, error) {
	user, err := s.repo.Find(id)
	if err != nil {
		return "", err
	}
	if user == nil || user.profile == nil {
		return "", errNotFound
	}
	return user.profile.displayName(), nil
}

func (s *service) checkedInside(id int) string {
	user, err := s.repo.Find(id)
	if err == nil && user != nil {
		if p := user.profile; p != nil {
			return p.displayName()
		}
	}
	return ""
}

func (s *service) nestedCheck(id int) (string, error) {
	user, err := s.repo.Find(id)
	if err != nil {
		return "", fmt.Errorf("find: %w", err)
	}
	switch {
	case user == nil:
		return "", errNotFound
	case user.profile == nil:
		return user.name, nil
	}
	return user.profile.displayName(), nil
}

func (s *service) methodThatChecks(id int) (bool, error) {
	user, err := s.repo.Find(id)
	if err != nil || user == nil {
		return false, err
	}
	return user.profile.isEmpty(), nil
}

// A callee that says "nothing" with (nil, nil).

func lookUp(users []*user, name string) (*user, error) {
	if name == "" {
		return nil, errors.New("no name")
	}
	for _, candidate := range users {
		if candidate.name == name {
			return candidate, nil
		}
	}
	return nil, nil
}

func usesNilNil(users []*user) (string, error) {
	found, err := lookUp(users, "Ada")
	if err != nil {
		return "", err
	}
	return found.name, nil // want GRL0001
}

func forwardsNilNil(users []*user) (*user, error) {
	return lookUp(users, "Grace")
}

func usesForwarded(users []*user) (string, error) {
	found, err := forwardsNilNil(users)
	if err != nil {
		return "", err
	}
	return found.name, nil // want GRL0001
}

func checksNilNil(users []*user) (string, error) {
	found, err := lookUp(users, "Ada")
	if err != nil {
		return "", err
	}
	if found == nil {
		return "", errNotFound
	}
	return found.name, nil
}

func fallsBack(users []*user) (string, error) {
	found, err := lookUp(users, "Ada")
	if err != nil {
		return "", err
	}
	if found == nil {
		found = &user{name: "nobody"}
	}
	return found.name, nil
}

// A comparison with nil that does not end the path.

func comparedThenUsed(u *user) string {
	if u == nil {
		fmt.Println("no user")
	}
	return u.name // want GRL0001
}

func comparedThenLeft(u *user) string {
	if u == nil {
		panic("no user")
	}
	return u.name
}

func fail(text string) {
	fmt.Println(text)
	os.Exit(1)
}

func comparedThenFails(u *user) string {
	if u == nil {
		fail("no user")
	}
	return u.name
}

func usedWhereNil(u *user) string {
	if u == nil {
		return u.name // want GRL0001
	}
	return u.name
}

func startsAsNil() string {
	var u *user
	return u.name // want GRL0001
}

func setInLoop(users []*user) string {
	var last *user
	for _, u := range users {
		last = u
	}
	return last.name
}

func newUser(name string) (*user, error) {
	if name == "" {
		return nil, errors.New("no name")
	}
	return &user{name: name}, nil
}

func fromConstructor() (string, error) {
	u, err := newUser("Ada")
	if err != nil {
		return "", err
	}
	return u.name, nil
}

func beforeCheck() (string, error) {
	u, err := newUser("Ada")
	name := u.name // want GRL0001
	if err != nil {
		return "", err
	}
	return name, nil
}

func onErrorPath() string {
	u, err := newUser("")
	if err != nil {
		fmt.Println(u.name) // want GRL0001
		return ""
	}
	return u.name
}

func fromStandardLibrary(path string) (int64, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func fromClient(client *http.Client, request *http.Request) (int, error) {
	response, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	return response.StatusCode, nil
}

func assertionFails(value any) string {
	u, _ := value.(*user)
	return u.name // want GRL0001
}

func assertionChecked(value any) string {
	u, ok := value.(*user)
	if !ok {
		return ""
	}
	return u.name
}

func missUsed(cache map[int]*user) string {
	u, ok := cache[1]
	if !ok {
		return u.name // want GRL0001
	}
	return u.name
}

func missGuarded(cache map[int]*user) string {
	if u, ok := cache[1]; ok {
		return u.name
	}
	return ""
}

func walksList(head *user) int {
	count := 0
	for u := head; u != nil; u = u.next {
		count += len(u.name)
	}
	return count
}

func capturedAndSet(users []*user) string {
	var found *user
	each(users, func(u *user) { found = u })
	return found.name
}

func each(users []*user, visit func(*user)) {
	for _, u := range users {
		visit(u)
	}
}

func reassigned(u *user) string {
	if u == nil {
		u = new(user)
	}
	return u.name
}

func errorChecked(id int) (string, error) {
	var err error
	var u *user
	if id > 0 {
		u, err = newUser("Ada")
	} else {
		u, err = newUser("Grace")
	}
	if err != nil {
		return "", err
	}
	return u.name, nil
}

func inLiteral(s *service) func(int) string {
	return func(id int) string {
		found, err := s.repo.Find(id)
		if err != nil {
			return ""
		}
		return found.name // want GRL0001
	}
}

// What real code taught: paths that look possible and are not.

func firstTurn(users []*user) int {
	var previous *user
	sum := 0
	for i, u := range users {
		if i > 0 {
			sum += len(previous.name)
		}
		previous = u
	}
	return sum
}

func comparedForOtherBranch(u *user, names []string) string {
	count := 0
	if u != nil {
		count = len(u.name)
	}
	if count > len(names) {
		return u.name
	}
	return ""
}

func comparedIntoVariable(u *user) string {
	ready := u != nil && u.name != ""
	if ready {
		return u.name
	}
	return ""
}

func optional(name string, always bool) (*user, error) {
	if name == "" && !always {
		return nil, nil
	}
	return &user{name: name}, nil
}

func flagRulesOutNil() (string, error) {
	u, err := optional("", true)
	if err != nil {
		return "", err
	}
	return u.name, nil
}

func flagAllowsNil(always bool) (string, error) {
	u, err := optional("", always)
	if err != nil {
		return "", err
	}
	if u.name == "" { // want GRL0001
		return "", errNotFound
	}
	return u.name, nil
}

func (s *service) setsField(id int, p *profile) (string, error) {
	found, err := s.repo.Find(id)
	if err != nil || found == nil {
		return "", err
	}
	found.attach(p)
	return found.profile.displayName(), nil
}

func (u *user) attach(p *profile) { u.profile = p }

func check(ok bool) {
	if !ok {
		panic("broken")
	}
}

func okIsHandedOn(cache map[int]*user) string {
	u, ok := cache[1]
	check(ok)
	return u.name
}
