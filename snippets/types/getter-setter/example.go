package demo

// show
type Server struct {
	name string
	tags []string
}

func (s *Server) Name() string        { return s.name }
func (s *Server) SetName(name string) { s.name = name }
func (s *Server) GetTags() []string   { return s.tags } // the caller may change them

// end
